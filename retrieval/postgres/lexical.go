package postgres

import (
	"fmt"
	"math"
	"strings"

	"onrecord/retrieval"
)

// BM25 for passages and BM25F for articles (Robertson and Zaragoza 2009), with
// the constants that package inverted was tuned to on the retrieval set, so
// that both stores rank alike (a test compares them). A lead counts twice for
// its article, and a title a little for each passage.
const (
	passageSaturation = 1.2
	articleSaturation = 2.0
	lengthShare       = 0.75
	titleWorth        = 3.0  // of an article, against a word of its body
	passageTitle      = 0.05 // of a passage, against a word of its text
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

// lexical is the part of a statement that ranks by words. Passages with any of
// the terms are found once, each with how often it has each term (n0, n1 …);
// from these counts come the passages' scores and, summed up, the articles'.
// Where terms are common, those that decide find the passages and the others
// only add to the scores of what was found.
type lexical struct {
	with     string // the common table expressions that the rankings read
	passages string
	articles string
}

func newLexical(terms, deciding []retrieval.Term, args *arguments) lexical {
	match := args.next(anyOf(deciding))
	var counts, passage, sums, article []string
	for i, term := range terms {
		weight, query := args.next(term.Weight), args.next(term.Text)
		counts = append(counts, fmt.Sprintf(`coalesce(%v::float8 / (1 / nullif(ts_rank('{1,0,0,%.4f}', terms, %s::tsquery), 0)::float8 - 1), 0) AS n%d`,
			1/rankSlope, titleLabel, query, i))
		passage = append(passage, fmt.Sprintf(`%s::float8 * %v * n%d / (n%[3]d + norm)`, weight, passageSaturation+1, i))
		sums = append(sums, fmt.Sprintf(`sum(n%d * times) AS n%[1]d`, i))
		article = append(article, fmt.Sprintf(`%s::float8 * %v * (1 - %v::float8 / (%[3]v::float8
			+ CASE WHEN title @@ %[4]s::tsquery THEN title_norm + body_norm * greatest(n%[5]d - %[6]v::float8 * times, 0) ELSE body_norm * n%[5]d END))`,
			weight, articleSaturation+1, articleSaturation, query, i, passageTitle))
	}
	return lexical{
		with: fmt.Sprintf(`found AS MATERIALIZED (
			SELECT article, revision, start, "end", 1 + lead::int AS times, %v::float8 * %s AS norm, %s
			FROM passage, (SELECT passages, words FROM scope WHERE workspace = %[4]s AND story = %[5]s) sums
			WHERE workspace = %[4]s AND story = %[5]s AND known <= %[6]s AND superseded > %[6]s AND terms @@ %[7]s::tsquery)`,
			passageSaturation, normed("length", "words", "passages"), strings.Join(counts, ",\n"), workspaceArgument, storyArgument, asOfArgument, match),
		passages: fmt.Sprintf(`(SELECT %d AS ranking, article, revision, start, "end", %s AS score FROM found
			ORDER BY score DESC, article, start, revision LIMIT %s)`, passagesRanking, strings.Join(passage, "\n+ "), limitArgument),
		articles: fmt.Sprintf(`(SELECT %d AS ranking, article, revision, lead_start, lead_end, %s AS score FROM (
				SELECT article, revision, lead_start, lead_end, title, times, %s, 1 / %s AS body_norm, %v / %s AS title_norm
				FROM (SELECT article, revision, sum(times)::float8 AS times, %s FROM found GROUP BY article, revision) counted
				JOIN (SELECT article, revision, lead_start, lead_end, length, titled, title FROM revision WHERE workspace = %[8]s AND story = %[9]s) r USING (article, revision),
				(SELECT words, articles, titled AS titles FROM scope WHERE workspace = %[8]s AND story = %[9]s) sums OFFSET 0) articles
			ORDER BY score DESC, article, revision LIMIT %[10]s)`,
			articlesRanking, strings.Join(article, "\n+ "), numbered("n", len(terms)), normed("length", "words", "articles"), titleWorth, normed("titled", "titles", "articles"),
			strings.Join(sums, ", "), workspaceArgument, storyArgument, limitArgument),
	}
}

// normed is how much longer a text is than the mean, as far as that counts.
func normed(length, sum, n string) string {
	return fmt.Sprintf(`(%v::float8 + %v::float8 * %s / greatest(%s, 1) * %s)`, 1-lengthShare, lengthShare, length, sum, n)
}

// numbered lists columns: n0, n1 …
func numbered(name string, n int) string {
	columns := make([]string, n)
	for i := range columns {
		columns[i] = fmt.Sprintf("%s%d", name, i)
	}
	return strings.Join(columns, ", ")
}
