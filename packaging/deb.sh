#!/usr/bin/env bash
# Makes a Debian package of the built program, with nothing but dpkg-deb:
#   cargo build --release --locked && packaging/deb.sh [FOLDER]      FOLDER receives it; dist where nothing is said
# HOINGHI=PATH takes another program than target/release/hoinghi.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
to="${1:-dist}"
version="$(sed -n 's/^version = "\(.*\)"$/\1/p' Cargo.toml | head -1)"
machine="$(dpkg --print-architecture)"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
root="$work/root"
packaging/stage.sh "$root"

strip --strip-unneeded "$root/usr/bin/hoinghi"
documents="$root/usr/share/doc/hoinghi"
find "$root/usr/share/man" -name '*.1' -exec gzip -9n {} +
# Debian's names for two of the files, and no second copy of the licence.
{ printf 'Everything but what NOTICES.md names:\n\n'; cat LICENSE; } > "$documents/copyright"
rm "$documents/LICENSE"
gzip -9nc CHANGELOG.md > "$documents/changelog.gz"
rm "$documents/CHANGELOG.md"
# PowerShell reads its completions from no folder of the system.
rm -r "$root/usr/share/hoinghi"

# The C library that the program was linked with is the oldest that it starts with.
glibc="$(objdump -T "$root/usr/bin/hoinghi" | grep -o 'GLIBC_[0-9.]*' | sort -uV | tail -1 | sed 's/GLIBC_//')"
depends=""
[[ -n $glibc ]] && depends="Depends: libc6 (>= $glibc), libgcc-s1"
mkdir "$root/DEBIAN"
{
    printf 'Package: hoinghi\nVersion: %s\nArchitecture: %s\nMaintainer: hoinghi developers <hoinghi@localhost>\n' "$version" "$machine"
    printf 'Installed-Size: %s\n' "$(du -sk --exclude=DEBIAN "$root" | cut -f1)"
    [[ -n $depends ]] && printf '%s\n' "$depends"
    printf 'Suggests: libreoffice-writer, fonts-dejavu-core\nSection: misc\nPriority: optional\n'
    printf 'Description: %s\n' "$(sed -n 's/^description = "\(.*\)\."$/\1/p' Cargo.toml)"
    printf ' Full-screen terminal program in Vietnamese and English for the year-end summary\n'
    printf ' conference of an emulation cluster: three desks on one record, papers counted\n'
    printf ' live and kept without their order, minutes ready to sign.\n'
} > "$root/DEBIAN/control"
(cd "$root" && find usr -type f -print0 | sort -z | xargs -0 md5sum) > "$root/DEBIAN/md5sums"
mkdir -p "$to"
dpkg-deb --root-owner-group -Zxz --build "$root" "$to/hoinghi_${version}_$machine.deb"
