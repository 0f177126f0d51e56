#!/usr/bin/env bash
# Adds a migration to a module, for all three database engines.
#
#   build/add-migration.sh <Module> <Name>      e.g. build/add-migration.sh Orders AddPriority
#   build/add-migration.sh all <Name>           every module, and the platform, whose model has changed
#
# <Module> is the name of a folder below src/Modules without its prefix, or Platform.
#
# Until the first release there is one migration per module. To make those anew, remove the generated ones and add them again:
#   rm -r src/Databases/OrderMgmt.Databases.*/<Module>  &&  build/add-migration.sh <Module> Initial
# Migrations written by hand are in the folder Settings of their database project and stay.
# A new module also needs its line in src/Databases/Shared/DesignTimeFactories.cs.
set -euo pipefail
cd "$(dirname "$0")/.."

usage() {
  sed -n '2,7s/^# \{0,1\}//p' "$0" >&2
  exit 2
}

[[ $# -eq 2 && $2 =~ ^[A-Za-z][A-Za-z0-9_]*$ ]] || usage

modules=(all Platform)
for folder in src/Modules/OrderMgmt.*/; do
  folder=${folder%/}
  modules+=("${folder##*.}")
done
[[ " ${modules[*]} " == *" $1 "* ]] || { echo "Unknown module '$1'; known: ${modules[*]}" >&2; exit 2; }

dotnet run --project build/AddMigration -- "$PWD" "$1" "$2"
