//! Everything that a file can give, where it may mean several things.

use super::{Import, Known, Trouble, Wanted, import};

/// What a file can give, what its columns tell first. The trouble is that of the file as a whole.
pub fn offers(name: &str, bytes: &[u8], known: &Known<'_>) -> Result<Vec<Import>, Trouble> {
    let told = import(name, bytes, None, known);
    let first = told.as_ref().ok().map(|found| same(found.wanted));
    let others = [Wanted::Units, Wanted::Nominees, Wanted::Agenda, Wanted::Report];
    let others = others.into_iter().filter(|wanted| Some(*wanted) != first);
    let others: Vec<Import> = others.filter_map(|wanted| import(name, bytes, Some(wanted), known).ok()).collect();
    match told {
        Ok(told) => Ok(std::iter::once(told).chain(others).collect()),
        Err(_) if !others.is_empty() => Ok(others),
        Err(trouble) => Err(trouble),
    }
}

/// Delegates are read together with their units.
fn same(wanted: Wanted) -> Wanted {
    if wanted == Wanted::Delegates { Wanted::Units } else { wanted }
}
