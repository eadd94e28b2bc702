# The same as build.sh, for ask-cli on Windows.
param([string] $OutputFile, [bool] $DoDebug = $False)
$ErrorActionPreference = 'Stop'
Copy-Item -LiteralPath (Join-Path $PSScriptRoot '..\code\skill.zip') -Destination $OutputFile
