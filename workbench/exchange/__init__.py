"""Exchange: the file formats that the program reads and writes."""
