mod drawn;
mod fixtures;
mod gallery;
mod leaks;
