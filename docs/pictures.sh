#!/usr/bin/env bash
# Draws the pictures of README.md: plays the sample day up to certain commands and prints one frame of the hall's screen,
# or of a desk. Needs the built program and its example, and nothing else:  cargo build --bins --examples && docs/pictures.sh
# Another profile:  HOINGHI=target/release/hoinghi DESK=target/release/examples/desk docs/pictures.sh
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

program="${HOINGHI:-target/debug/hoinghi}"
desk="${DESK:-target/debug/examples/desk}"
plan=data/cum-thi-dua-1-2017.toml
day=data/ca-ngay.jsonl
pictures=docs/pictures

for built in "$program" "$desk"; do
    [[ -x $built ]] || { echo "$built is not built; run cargo build --bins --examples first" >&2; exit 1; }
done
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
mkdir -p "$pictures"

# The picture must not depend on the terminal that this runs in.
export COLORTERM=truecolor TERM=xterm-256color HOINGHI_LANG=vi
unset NO_COLOR HOINGHI_BLOCKS HOINGHI_LOG

# seen NAME DESK COUNT PATTERN KEYS…: a desk after the COUNT-th line of the day that holds PATTERN, and after these keys.
seen() {
    local name=$1 which=$2 count=$3 pattern=$4
    shift 4
    awk -v left="$count" -v what="$pattern" '{ print } index($0, what) && --left == 0 { exit }' "$day" |
        "$desk" "$which" "$plan" "$@" > "$pictures/$name.svg"
    echo "$pictures/$name.svg"
}

# draw NAME CLOCK COUNT PATTERN: the hall after the COUNT-th line of the day that holds PATTERN. The clock in the corner
# is that of the moment of drawing; it is set, so that a second run gives the same bytes.
draw() {
    local name=$1 clock=$2 count=$3 pattern=$4 record="$work/$1.hoinghi"
    awk -v left="$count" -v what="$pattern" '{ print } index($0, what) && --left == 0 { exit }' "$day" |
        "$program" script "$plan" - --record "$record" --stop > "$work/answers"
    "$program" board "$record" --once --size 120x40 --format svg |
        sed -E "0,/[0-9]{2}:[0-9]{2}<\/text>/s//$clock<\/text>/" > "$pictures/$name.svg"
    echo "$pictures/$name.svg"
}

draw diem-danh 08:06 1 '"do":"attend",'
draw the-le    09:58 1 '"step":"the-le"'
draw kiem-phieu 10:21 7 '"do":"paper","contest":"co-nganh"'
draw ket-qua   10:31 1 '"do":"announce","contest":"co-nganh"'
draw quyet-dinh 10:58 1 '"do":"announce_leader"'
draw ban-giao  11:07 9 '"do":"hand_over_item"'

seen ban-chu-tri    chair 7 '"do":"paper","contest":"co-nganh"'
seen ban-kiem-phieu tally 6 '"do":"paper","contest":"co-nganh"' 05 06 07 08 09 10 11

# The editor sees a plan in which a threshold was mistyped.
sed 's/more_than = "1\/2"/more_than = "3\/2"/' "$plan" > "$work/ban-soan.toml"
cp data/*.md "$work/"
"$desk" editor "$work/ban-soan.toml" f3 > "$pictures/ban-soan.svg"
echo "$pictures/ban-soan.svg"
