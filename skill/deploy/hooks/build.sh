#!/usr/bin/env bash
# ask-cli would zip the code folder anew, and its zip would have another SHA-256 than the one that
# was proved. This hook hands it the proved zip, byte for byte.
set -euo pipefail
cp -- "$(dirname "$0")/../code/skill.zip" "$1"
