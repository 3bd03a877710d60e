"""Registers: the one declaration of each field, from which the gate, rows, forms and the published JSON are made."""
