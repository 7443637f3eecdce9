mod drawn;
mod figures;
mod fixtures;
mod gallery;
mod leaks;
mod pointing;
mod rehearsal;
mod test_page;
