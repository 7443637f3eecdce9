//! What the three desks share: what a screen sees, what it wants done, and the overlays that are the same everywhere.
//!
//! A screen holds what passes (cursors, drafts, dialogs) and nothing that is true; it draws from shared references and
//! returns [`Effect`]s, which the command line's loop carries out. The desks never import each other: who wants another
//! desk says so with [`Effect::Go`].

pub mod exporting;
pub mod overlay;
pub mod readiness;
pub mod screen;

pub use exporting::{ExportEnd, ExportNews, ExportOffer, ExportStep, Exporting, OfferedFile};
pub use overlay::Overlay;
pub use readiness::{Mirrored, Power, Readiness};
pub use screen::{Answer, Beat, Desk, Effect, Place, Screen, ScreenAct, ScreenPlace, TallyOf, View};
