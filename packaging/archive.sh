#!/usr/bin/env bash
# Packs the built program with everything beside it into one archive and writes its checksum:
#   packaging/archive.sh PLATFORM [FOLDER]        PLATFORM is part of the name, as x86_64-linux
# Unpacked anywhere it runs at once: hoinghi-VERSION-PLATFORM/bin/hoinghi. HOINGHI=PATH takes another program than
# target/release/hoinghi.
set -euo pipefail
platform="${1:?a platform is needed, as x86_64-linux}"
to="${2:-dist}"
cd "$(dirname "${BASH_SOURCE[0]}")/.."
version="$(sed -n 's/^version = "\(.*\)"$/\1/p' Cargo.toml | head -1)"
name="hoinghi-$version-$platform"
mkdir -p "$to"
rm -rf "${to:?}/$name"
packaging/stage.sh "$to" "$name"
cd "$to"
case $platform in
    *windows*) archive="$name.zip"; 7z a -bd -y "$archive" "$name" > /dev/null ;;
    *) archive="$name.tar.gz"; tar -czf "$archive" "$name" ;;
esac
rm -rf "$name"
if command -v sha256sum > /dev/null; then sha256sum "$archive"; else shasum -a 256 "$archive"; fi > "$archive.sha256"
echo "$to/$archive"
