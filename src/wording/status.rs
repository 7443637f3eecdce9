//! What is unusual and yet allowed, as the answer to `status` and the chair's desk say it.

use super::Lang;
use crate::conference::plausible::Oddity;
use crate::say;

/// Something unusual. None of these refuses anything.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs, reason = "each variant is a sentence of its own below")]
pub enum Warning {
    NoTeam { contest: String },
    StepsSkipped { titles: Vec<String> },
    EvenTeam { members: usize },
    NoHead,
    MemberNominated { member: String, unit: String, contest: String },
    ChairNominated { chair: String, unit: String, contest: String },
    TieWaits { contest: String, tied: Vec<String>, seats: u32 },
    VacancyWaits { contest: String, seats: u32 },
    AnnouncementWaits { contest: String },
    Reopening { contest: String },
    FewerCollected { contest: String, collected: u32, issued: u32 },
    TooManyPapers { contest: String, recorded: u64, collected: u32 },
    AsideWaits { contest: String, papers: u32 },
    OddCount { contest: String, oddity: Oddity },
}

impl Warning {
    /// A short name that never changes, for programs.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NoTeam { .. } => "no_tally_team",
            Self::StepsSkipped { .. } => "steps_skipped",
            Self::EvenTeam { .. } => "even_team",
            Self::NoHead => "no_team_head",
            Self::MemberNominated { .. } => "member_nominated",
            Self::ChairNominated { .. } => "chair_nominated",
            Self::TieWaits { .. } => "tie_waits",
            Self::VacancyWaits { .. } => "vacancy_waits",
            Self::AnnouncementWaits { .. } => "announcement_waits",
            Self::Reopening { .. } => "round_void",
            Self::FewerCollected { .. } => "fewer_collected",
            Self::TooManyPapers { .. } => "too_many_papers",
            Self::AsideWaits { .. } => "aside_waits",
            Self::OddCount { oddity: Oddity::ManyInvalid { .. }, .. } => "many_invalid",
            Self::OddCount { oddity: Oddity::ManyBlank { .. }, .. } => "many_blank",
        }
    }

    /// The warning as a sentence.
    pub fn say(&self, lang: Lang) -> String {
        match self {
            Self::NoTeam { contest } => say!(
                lang,
                "Chưa cử Tổ kiểm phiếu cho “{contest}”. Nên thông qua danh sách Tổ trước khi kiểm phiếu.",
                "No tally team has been named for “{contest}”. Name it before papers are counted."
            ),
            Self::StepsSkipped { titles } => {
                say!(lang, "Chưa qua các mục: {titles}.", "Steps not visited: {titles}.", titles = titles.join("; "))
            }
            Self::EvenTeam { members } => say!(
                lang,
                "Tổ kiểm phiếu có {members} người, là số chẵn; thường cử số lẻ.",
                "The tally team has {members} members, an even number; an odd number is customary."
            ),
            Self::NoHead => {
                say!(lang, "Tổ kiểm phiếu chưa có Tổ trưởng.", "The tally team has no head.")
            }
            Self::MemberNominated { member, unit, contest } => say!(
                lang,
                "{member} trong Tổ kiểm phiếu thuộc {unit}, đơn vị có tên trong danh sách “{contest}”.",
                "{member} of the tally team belongs to {unit}, which is nominated in “{contest}”."
            ),
            Self::ChairNominated { chair, unit, contest } => say!(
                lang,
                "Chủ trì {chair} thuộc {unit}, đơn vị có tên trong danh sách “{contest}”; không nên tham gia kiểm phiếu.",
                "The chair {chair} belongs to {unit}, which is nominated in “{contest}”, and should not take part in counting."
            ),
            Self::TieWaits { contest, tied, seats } => say!(
                lang,
                "“{contest}” ngang phiếu cho {seats} suất, chờ quyết định: {tied}.",
                "“{contest}” is tied for the seats left ({seats}) and waits for a decision: {tied}.",
                tied = tied.join("; ")
            ),
            Self::VacancyWaits { contest, seats } => say!(
                lang,
                "“{contest}” còn trống {seats} suất, chờ Hội nghị quyết định.",
                "“{contest}” has vacant seats ({seats}) that wait for the conference."
            ),
            Self::AnnouncementWaits { contest } => say!(
                lang,
                "“{contest}” đã kiểm phiếu xong, chưa công bố.",
                "“{contest}” is counted and not announced yet."
            ),
            Self::Reopening { contest } => say!(
                lang,
                "Vòng gần nhất của “{contest}” đã bị hủy, chờ mở vòng mới.",
                "The last round of “{contest}” was voided; the next one has not opened."
            ),
            Self::FewerCollected { contest, collected, issued } => say!(
                lang,
                "“{contest}”: thu về {collected} phiếu, ít hơn phát ra {issued} phiếu. Vẫn hợp lệ, nên ghi vào biên bản.",
                "“{contest}”: {collected} papers collected, fewer than the {issued} issued. This is legal; note it in the minutes."
            ),
            Self::TooManyPapers { contest, recorded, collected } => say!(
                lang,
                "“{contest}”: đã nhập {recorded} phiếu, nhiều hơn thu về {collected} phiếu. Hãy đếm lại.",
                "“{contest}”: {recorded} papers recorded, more than the {collected} collected. Count again."
            ),
            Self::AsideWaits { contest, papers } => say!(
                lang,
                "“{contest}”: {papers} phiếu để riêng chờ Tổ kiểm phiếu quyết định.",
                "“{contest}”: {papers} papers set aside wait for the tally team."
            ),
            Self::OddCount { contest, oddity } => {
                let odd = super::tally::odd::oddity(lang, *oddity);
                say!(lang, "“{contest}”: {odd}", "“{contest}”: {odd}")
            }
        }
    }
}
