//! Vietnamese text: composed at every edge, folded for search, put into words and measured in cells.
