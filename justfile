# What is done often. `just` alone lists it.

plan := "data/cum-thi-dua-1-2017.toml"
day := "data/ca-ngay.jsonl"
work := "target/just"

_list:
    @just --list --unsorted

# Play the sample from its home screen
run *ARGS:
    cargo run -- {{ARGS}}

# Play the whole sample day as a script, and tell its result
day: _clean
    cargo run -q -- script {{plan}} {{day}} --record {{work}}/day.hoinghi > {{work}}/day.jsonl
    cargo run -q -- result {{work}}/day.hoinghi
    cargo run -q -- verify {{work}}/day.hoinghi

# All tests
test:
    cargo test

# What must hold before anything is merged
ci:
    .ci/run

# How long the heavy things take
bench:
    cargo bench

# Pictures of the hall's screen after every command of the sample day, into target/just
pictures: _clean
    #!/usr/bin/env bash
    set -euo pipefail
    cargo build -q
    number=0
    while IFS= read -r command; do
        number=$((number + 1))
        printf '%s\n' "$command" | target/debug/hoinghi script {{plan}} - --record {{work}}/hall.hoinghi > /dev/null || true
        target/debug/hoinghi board {{work}}/hall.hoinghi --once --size 120x40 --format svg > "$(printf '{{work}}/hall-%04d.svg' "$number")"
    done < {{day}}
    echo "$number pictures in {{work}}"

_clean:
    rm -rf {{work}}
    mkdir -p {{work}}
