package postgres

import (
	"fmt"
	"math"
	"strings"

	"onrecord/retrieval"
)

// BM25 for passages and BM25F for articles (Robertson and Zaragoza 2009), with
// the constants that package inverted was tuned to on the retrieval set, so
// that both stores rank alike. A title counts a little for each passage.
const (
	saturation   = 1.2
	lengthShare  = 0.75
	titleWorth   = 3.0  // of an article, against a word of its body
	leadTimes    = 2    // as often a word of its first passage stands in it
	passageTitle = 0.25 // of a passage, against a word of its text
)

// rankSlope turns ts_rank into a count. With weight 1, ts_rank of a single
// term that stands n times is r = Σ 1/i² (i = 1 … n) over its limit π²/6, and
// n is r / (1-r) / rankSlope: off by 3 % at n = 1, by 1 % at 2, 3, 4 and 5.
const rankSlope = 1.6

// titleLabel is the weight of label A with which a term of the title alone
// counts as passageTitle: it solves that equation at n = passageTitle.
const titleLabel = passageTitle * rankSlope / (1 + passageTitle*rankSlope) * math.Pi * math.Pi / 6

// arguments collects a statement's parameters.
type arguments []any

// next adds a parameter and returns its placeholder.
func (a *arguments) next(value any) string {
	*a = append(*a, value)
	return fmt.Sprintf("$%d", len(*a))
}

// The first parameters of every ranking.
const (
	workspaceArgument = "$1"
	storyArgument     = "$2"
	asOfArgument      = "$3"
	limitArgument     = "$4"
)

// matching are the rows of a table that a ranking is over, with what norms
// adds. OFFSET 0 keeps the norms from being worked out anew for each term.
func matching(table, norms string, match string) string {
	return fmt.Sprintf(`(SELECT article, revision, start, "end", terms, %s
		FROM %s, (SELECT passages, words, articles, titled AS titles FROM scope WHERE workspace = %[3]s AND story = %[4]s) sums
		WHERE workspace = %[3]s AND story = %[4]s AND known <= %[5]s AND superseded > %[5]s AND terms @@ %[6]s::tsquery OFFSET 0) matching`,
		norms, table, workspaceArgument, storyArgument, asOfArgument, match)
}

// ranked is the query for a table's best rows by the sum of a score for each
// term.
func ranked(ranking int, rows string, scores []string) string {
	return fmt.Sprintf(`(SELECT %d AS ranking, article, revision, start, "end", %s AS score FROM %s
		ORDER BY score DESC, article, start, revision LIMIT %s)`, ranking, strings.Join(scores, "\n+ "), rows, limitArgument)
}

// normed is how much longer a text is than the mean, as far as that counts.
func normed(length, sum, n string) string {
	return fmt.Sprintf(`(%v::float8 + %v::float8 * %s / greatest(%s, 1) * %s)`, 1-lengthShare, lengthShare, length, sum, n)
}

// rankPassages is the query for the best passages. A term is worth weight ·
// count · (saturation+1) / (count + norm) with norm = saturation · normed
// length; with the count as its ts_rank r, count/(count+norm) is
// 1 / (1 + norm·rankSlope·(1/r - 1)).
func rankPassages(terms []retrieval.Term, args *arguments) string {
	norms := fmt.Sprintf(`%v::float8 * %s AS norm`, saturation*rankSlope, normed("length", "words", "passages"))
	rows := matching("passage", norms, args.next(anyOf(terms)))
	scores := make([]string, len(terms))
	for i, term := range terms {
		scores[i] = fmt.Sprintf(`coalesce(%s::float8 / (1 + norm * (1 / nullif(ts_rank('{1,0,0,%.4f}', terms, %s::tsquery), 0)::float8 - 1)), 0)`,
			args.next(term.Weight*(saturation+1)), titleLabel, args.next(term.Text))
	}
	return ranked(passagesRanking, rows, scores)
}

// rankArticles is the query for the best articles. A term's frequency f is its
// count in the body by the body's normed length, plus titleWorth by the
// title's where the title has it; it is worth weight · (saturation+1) ·
// f / (f + saturation).
func rankArticles(terms []retrieval.Term, args *arguments) string {
	norms := fmt.Sprintf(`%v / %s AS body, %v / %s AS title`, 1/rankSlope, normed("length", "words", "articles"), titleWorth, normed("titled", "titles", "articles"))
	rows := matching("article_terms", norms, args.next(anyOf(terms)))
	scores := make([]string, len(terms))
	for i, term := range terms {
		scores[i] = fmt.Sprintf(`%s::float8 * (1 - %v::float8 / (%[2]v::float8 + CASE WHEN terms @@ %s::tsquery THEN title ELSE 0 END
			+ coalesce(body / (1 / nullif(ts_rank('{1,0,0,0}', terms, %s::tsquery), 0)::float8 - 1), 0)))`,
			args.next(term.Weight*(saturation+1)), saturation, args.next(inTitle(term.Text)), args.next(term.Text))
	}
	return ranked(articlesRanking, rows, scores)
}
