#!/usr/bin/env bash
# Adds a migration to a module, for all three database engines.
#
#   build/add-migration.sh <Module> <Name>      e.g. build/add-migration.sh Orders AddPriority
#   build/add-migration.sh all <Name>           every module and the platform
#
# <Module> is the name of a folder below src/Modules without its prefix, or Platform.
set -euo pipefail
cd "$(dirname "$0")/.."

usage() {
  sed -n '2,7s/^# \{0,1\}//p' "$0" >&2
  exit 2
}

[[ $# -eq 2 && $2 =~ ^[A-Za-z][A-Za-z0-9_]*$ ]] || usage
name=$2

all_modules=(Platform)
for folder in src/Modules/OrderMgmt.*/; do
  folder=${folder%/}
  all_modules+=("${folder##*.}")
done

if [[ $1 == all ]]; then
  modules=("${all_modules[@]}")
else
  [[ " ${all_modules[*]} " == *" $1 "* ]] || { echo "Unknown module '$1'; known: ${all_modules[*]}" >&2; exit 2; }
  modules=("$1")
fi

providers=(SqlServer PostgreSql Sqlite)

dotnet tool restore > /dev/null
for provider in "${providers[@]}"; do
  dotnet build "src/Databases/OrderMgmt.Databases.$provider" -c Debug --nologo -v quiet
done

# One build serves all: a migration is made from the model of its own context only.
# The namespace follows from the folder; naming it would move the model snapshot into a folder tree of its own.
for module in "${modules[@]}"; do
  for provider in "${providers[@]}"; do
    project="src/Databases/OrderMgmt.Databases.$provider"
    echo "== $module, $provider"
    dotnet ef migrations add "$name" \
      --project "$project" --startup-project "$project" \
      --context "${module}DbContext" \
      --output-dir "$module" \
      --configuration Debug --no-build
  done
done
