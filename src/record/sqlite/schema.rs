//! The tables of a record, version 1, and the marks by which its file is known.

/// Marks the file as a record of this program ("hoin").
pub(super) const APPLICATION_ID: i32 = 0x686f_696e;

/// The version of the tables. A file of a higher version is refused; a lower one would be lifted.
pub(super) const VERSION: i32 = 1;

/// The definitions, in the order in which they are made. They are compared to the letter when a record is verified.
pub(super) const DEFINITIONS: [(&str, &str); 4] = [
    (
        "entry",
        "CREATE TABLE entry (number INTEGER PRIMARY KEY, at TEXT NOT NULL, body TEXT NOT NULL, head BLOB NOT NULL) STRICT",
    ),
    (
        "bundle",
        "CREATE TABLE bundle (contest TEXT NOT NULL, round INTEGER NOT NULL, pass INTEGER NOT NULL, \
         number INTEGER NOT NULL, ended INTEGER NOT NULL, items BLOB NOT NULL, \
         PRIMARY KEY (contest, round, pass, number)) STRICT, WITHOUT ROWID",
    ),
    (
        "sealed",
        "CREATE TABLE sealed (contest TEXT NOT NULL, round INTEGER NOT NULL, pass INTEGER NOT NULL, \
         papers BLOB NOT NULL, PRIMARY KEY (contest, round, pass)) STRICT, WITHOUT ROWID",
    ),
    (
        "tail",
        "CREATE TABLE tail (only INTEGER PRIMARY KEY CHECK (only = 1), entries INTEGER NOT NULL, \
         head BLOB NOT NULL) STRICT",
    ),
];
