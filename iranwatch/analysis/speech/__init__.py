"""Direct speech: quotation marks, the words around them, and the persons they name."""
