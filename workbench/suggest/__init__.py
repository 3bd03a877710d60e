"""Suggestions: detectors that find in a text what is worth checking."""
