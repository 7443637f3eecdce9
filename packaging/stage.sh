#!/usr/bin/env bash
# Lays out everything that is installed below one folder: the program, its man pages in both languages, completions, the
# documents, the sample and the licences. Man pages and completions are what the program itself prints.
#   cargo build --release --locked && packaging/stage.sh FOLDER            below FOLDER/usr, as a package wants it
#   packaging/stage.sh "$HOME" .local                                      for one person, without a package
# HOINGHI=PATH takes another program than target/release/hoinghi.
set -euo pipefail
root="${1:?a folder is needed: packaging/stage.sh FOLDER [usr]}"
mkdir -p "$root"
root="$(cd "$root" && pwd)/${2:-usr}"
cd "$(dirname "${BASH_SOURCE[0]}")/.."

program="${HOINGHI:-target/release/hoinghi}"
[[ -x $program ]] || { echo "$program is not built; run cargo build --release --locked first" >&2; exit 1; }
case $program in *.exe) name=hoinghi.exe ;; *) name=hoinghi ;; esac
unset HOINGHI_LOG

mkdir -p "$root/bin"
cp "$program" "$root/bin/$name"
chmod 755 "$root/bin/$name"

# The commands, as --help lists them.
commands="$("$program" --lang en --help | tr -d '\r' | sed -n '/^Commands:/,/^Options:/s/^  \([a-z][a-z-]*\) .*/\1/p')"
[[ $(wc -w <<< "$commands") -ge 10 ]] || { echo "the commands were not found in --help" >&2; exit 1; }
page() { # page LANGUAGE FOLDER
    mkdir -p "$2"
    "$program" --lang "$1" man > "$2/hoinghi.1"
    for command in $commands; do
        "$program" --lang "$1" man "$command" > "$2/hoinghi-$command.1"
    done
}
page en "$root/share/man/man1"
page vi "$root/share/man/vi/man1"

completion() { # completion SHELL FILE
    mkdir -p "$(dirname "$root/share/$2")"
    "$program" completions "$1" > "$root/share/$2"
}
completion bash bash-completion/completions/hoinghi
completion zsh zsh/vendor-completions/_hoinghi
completion fish fish/vendor_completions.d/hoinghi.fish
completion powershell hoinghi/hoinghi.ps1

# The links of the documents lead from one to the other as they do in the sources.
documents="$root/share/doc/hoinghi"
mkdir -p "$documents"
cp -R README.md CHANGELOG.md NOTICES.md LICENSE docs data licenses "$documents/"
chmod -R u=rwX,go=rX "$root/share"
