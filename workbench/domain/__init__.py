"""Domain: the values and rules of fact-checking; imports no other room."""
