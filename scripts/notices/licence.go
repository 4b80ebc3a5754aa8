package main

import "strings"

// kinds are the licences this project accepts, each with words that stand in
// its text and in no other's. Copyleft texts are missing on purpose: a module
// that comes with one has to be looked at by a person before it is linked.
var kinds = []struct {
	spdx string
	all  []string // lower case, single blanks
}{
	{"Apache-2.0", []string{"apache license", "version 2.0", "terms and conditions for use, reproduction, and distribution"}},
	{"Apache-2.0", []string{"licensed under the apache license, version 2.0"}},
	{"Apache-2.0", []string{"under the apache license, version 2.0", "you may obtain a copy of the license at"}},
	{"MIT", []string{"permission is hereby granted, free of charge, to any person obtaining a copy"}},
	{"ISC", []string{"permission to use, copy, modify, and", "distribute this software for any purpose with or without fee is hereby granted"}},
	{"BSD-3-Clause", []string{"redistribution and use in source and binary forms", "endorse or promote products derived from"}},
	{"BSD-2-Clause", []string{"redistribution and use in source and binary forms"}},
	{"FTL", []string{"the freetype project license", "redistribution"}},
	{"Public domain", []string{"has been dedicated to the public domain by the authors"}},
}

// choices are files that leave the choice among licences in other files of the
// module; the accepted one is taken and its text printed too.
var choices = []struct {
	spdx string
	all  []string // lower case, single blanks
	file string   // with the accepted terms, relative to the module's folder
}{
	{"FTL", []string{"your choice of exactly one of the following two licenses", "the freetype license"}, "licenses/ftl.txt"},
}

// chosen returns the licence taken where a text leaves the choice, and the file
// with its terms.
func chosen(text string) (spdx, file string) {
	flat := strings.Join(strings.Fields(strings.ToLower(text)), " ")
	for _, choice := range choices {
		offered := true
		for _, words := range choice.all {
			offered = offered && strings.Contains(flat, words)
		}
		if offered {
			return choice.spdx, choice.file
		}
	}
	return "", ""
}

// identify returns the SPDX identifier of a licence text, or "" where it is
// none of the accepted ones.
func identify(text string) string {
	if spdx, _ := chosen(text); spdx != "" {
		return spdx
	}
	flat := strings.Join(strings.Fields(strings.ToLower(text)), " ")
	if strings.Contains(flat, "gnu general public license") || strings.Contains(flat, "gnu lesser general public license") || strings.Contains(flat, "gnu affero general public license") {
		return ""
	}
kind:
	for _, k := range kinds {
		for _, words := range k.all {
			if !strings.Contains(flat, words) {
				continue kind
			}
		}
		return k.spdx
	}
	return ""
}

// isNotice reports whether a file only adds attributions to the terms in
// another file of the same module.
func isNotice(file string) bool {
	file = strings.ToLower(file)
	return strings.HasPrefix(file, "notice") || strings.HasPrefix(file, "patents") || strings.Contains(file, "3rd-party") || strings.Contains(file, "logo")
}
