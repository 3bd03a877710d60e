"""User interface: the window, made of passive views and the presenters that fill them."""
