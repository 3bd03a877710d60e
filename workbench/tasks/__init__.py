"""Tasks: work off the window's thread, with progress and cancellation."""
