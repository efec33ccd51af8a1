# Bash completion of muster-search and muster-index. Options, their choices, commands, fields and
# facets are read from the programs' own --help and --fields, values of facets from the database.

# Takes the words of the line up to the cursor apart as a shell does, but for "=" and ":", which end
# no word here: _muster_words, without quotes. _muster_cut: how much of the last one stands before
# what readline replaces. _muster_quote: the quote that is open there.
_muster_split() {
  local line=${COMP_LINE:0:COMP_POINT} quote="" word="" char i started="" cut=0
  _muster_words=()
  for ((i = 0; i < ${#line}; i++)); do
    char=${line:i:1}
    if [[ $quote == "'" && $char != "'" ]]; then
      word+=$char
    elif [[ $char == "\\" ]]; then
      ((++i))
      word+=${line:i:1}
      started=1
    elif [[ -n $quote && $char == "$quote" ]]; then
      quote=""
    elif [[ -n $quote ]]; then
      word+=$char
    elif [[ $char == [\'\"] ]]; then
      quote=$char
      started=1
      cut=${#word}
    elif [[ $char == [[:blank:]] ]]; then
      [[ -n $started ]] && _muster_words+=("$word")
      word="" started="" cut=0
    else
      word+=$char
      started=1
      [[ $char == [=:] && $COMP_WORDBREAKS == *"$char"* ]] && cut=${#word}
    fi
  done
  _muster_words+=("$word")
  _muster_cut=$cut
  _muster_quote=$quote
}

# Of the lines on the standard input, those that begin as the word under the cursor does, in any
# case, become replies, quoted as they have to be there.
_muster_reply() {
  local word=${_muster_words[-1]} line rest open=1
  while IFS= read -r line; do
    [[ ${line,,} == "${word,,}"* ]] || continue
    rest=${line:_muster_cut}
    if [[ $_muster_quote == "'" ]]; then
      rest=${rest//\'/\'\\\'\'}
    elif [[ $_muster_quote == '"' ]]; then
      rest=${rest//\\/\\\\}
      rest=${rest//\"/\\\"}
      rest=${rest//\$/\\\$}
      rest=${rest//\`/\\\`}
    elif [[ $rest == *[!A-Za-z0-9_./:=+,@%-]* ]]; then
      rest=$(printf '%q' "$rest")
    fi
    COMPREPLY+=("$rest")
    [[ $line == *[=:] ]] || open=""
  done
  # What goes on behind "=" and ":" has no blank put behind it.
  [[ -n $open && ${#COMPREPLY[@]} -gt 0 ]] && compopt -o nospace 2>/dev/null
  return 0
}

# The names of the options that a --help on the standard input lists, a line each.
_muster_options() {
  sed -n 's/^  \(-[^ ]*\).*/\1/p' | tr , '\n'
}

# What follows the option $1 in the --help on the standard input: nothing for a flag; VALUE, or
# VALUE:{one,two}.
_muster_value_of() {
  local line names
  while IFS= read -r line; do
    [[ $line =~ ^'  '(-[^ ]*)' '([^ ]+) ]] || continue
    names=",${BASH_REMATCH[1]},"
    [[ $names == *",$1,"* ]] && printf '%s\n' "${BASH_REMATCH[2]}"
  done
}

# The choices within {one,two}, each behind $2.
_muster_choices() {
  local list=${1#*\{} choice
  [[ $1 == *\{* ]] || return 0
  local -a choices
  IFS=, read -ra choices <<<"${list%%\}*}"
  for choice in "${choices[@]}"; do printf '%s%s\n' "$2" "$choice"; done
}

# Names from --fields with $2 before and $3 behind each; $1: what their lines have to match.
_muster_fields() {
  "$_muster_program" --fields | sed -n "/$1/s/^\([a-z]\{1,\}\)  .*/$2\1$3/p"
}

# The values of the facet $1, each behind $2. A side has the values of all.
_muster_values() {
  local line
  while IFS= read -r line; do printf '%s%s\n' "$2" "$line"; done \
    < <("$_muster_program" "${_muster_database[@]}" --values "${1%[1-4]}" 2>/dev/null)
}

# The option whose value the word under the cursor is, as _muster_option, with what of the word
# stands before the value as _muster_before. $1: the --help.
_muster_find_option() {
  _muster_option="" _muster_before=""
  local word=${_muster_words[-1]} previous=""
  ((${#_muster_words[@]} > 1)) && previous=${_muster_words[-2]}
  if [[ $word == --*=* ]]; then
    _muster_option=${word%%=*}
    _muster_before=$_muster_option=
  elif [[ $previous == -* && -n $(_muster_value_of "$previous" <<<"$1") ]]; then
    _muster_option=$previous
  fi
}

_muster_search_candidates() {
  local help _muster_option _muster_before word=${_muster_words[-1]}
  help=$("$_muster_program" --help 2>/dev/null)
  _muster_find_option "$help"
  local value=${word#"$_muster_before"}
  if [[ $_muster_option == --facet || $_muster_option == --values ]]; then
    _muster_fields '\[facet' "$_muster_before" ""
  elif [[ $_muster_option == --where && $value == *=* ]]; then
    _muster_values "${value%%=*}" "$_muster_before${value%%=*}="
  elif [[ $_muster_option == --where ]]; then
    _muster_fields '\[facet' "$_muster_before" =
  elif [[ -n $_muster_option ]]; then
    _muster_choices "$(_muster_value_of "$_muster_option" <<<"$help")" "$_muster_before"
  elif [[ $word == -* ]]; then
    _muster_options <<<"$help"
  elif [[ $word == *:* ]]; then
    _muster_values "${word%%:*}" "${word%%:*}:"
  elif [[ -n $word ]]; then
    _muster_fields '^' "" :
  fi
}

_muster_index_candidates() {
  local help _muster_option _muster_before word=${_muster_words[-1]} command="" i
  for ((i = 1; i < ${#_muster_words[@]} - 1; i++)); do
    [[ ${_muster_words[i]} == -* ]] && continue
    command=${_muster_words[i]}
    break
  done
  help=$("$_muster_program" ${command:+"$command"} --help 2>/dev/null)
  _muster_find_option "$help"
  if [[ -n $_muster_option ]]; then
    _muster_choices "$(_muster_value_of "$_muster_option" <<<"$help")" "$_muster_before"
  elif [[ $word == -* ]]; then
    _muster_options <<<"$help"
  elif [[ -z $command ]]; then
    sed -n '/^Subcommands:/,/^$/s/^  \([a-z]*\) .*/\1/p' <<<"$help"
  fi
}

# $1: what prints the candidates.
_muster_complete() {
  local -a _muster_words _muster_database=()
  local _muster_cut _muster_quote _muster_program i
  _muster_split
  _muster_program=${_muster_words[0]}
  [[ $_muster_program == "~/"* ]] && _muster_program=$HOME/${_muster_program#"~/"}
  for ((i = 1; i < ${#_muster_words[@]} - 1; i++)); do
    case ${_muster_words[i]} in
      --db) _muster_database+=(--db "${_muster_words[i + 1]}") ;;
      --db=*) _muster_database+=("${_muster_words[i]}") ;;
    esac
  done
  COMPREPLY=()
  _muster_reply < <("$1")
}

_muster_search() { _muster_complete _muster_search_candidates; }
_muster_index() { _muster_complete _muster_index_candidates; }

# Where there is nothing of ours to say, files are completed.
complete -o bashdefault -o default -F _muster_search muster-search
complete -o bashdefault -o default -F _muster_index muster-index
