package postgres

import (
	"fmt"
	"strings"

	"onrecord/retrieval"
)

// The parameters of BM25 as they are commonly set (Robertson and Zaragoza
// 2009): how fast a term's count saturates, and how much a text's length
// counts against it.
const (
	saturation  = 1.2
	lengthShare = 0.75
)

// Terms of a title stand in an article's terms titleTimes and those of its
// first passage leadTimes as often as they stand in the text (BM25F with whole
// weights); in a passage's terms the title's stand once.
const (
	titleTimes = 3
	leadTimes  = 2
)

// rankSlope turns ts_rank into a count. With all weights 1, ts_rank of a single
// term that stands n times is r = Σ 1/i² (i = 1 … n) over its limit π²/6, and
// n is r / (1-r) / rankSlope: off by 3 % at n = 1, by 1 % at 2, 3, 4 and 5.
const rankSlope = 1.6

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

// indexed is a table with terms to rank, and the two sums over it in scope.
type indexed struct {
	ranking int
	table   string
	rows    string
	lengths string
}

var (
	passageIndex = indexed{passagesRanking, "passage", "passages", "words"}
	articleIndex = indexed{articlesRanking, "article_terms", "articles", "length"}
)

// ranked is the query for an index's best rows by BM25: the sum over the terms
// of weight · count · (saturation+1) / (count + norm), where norm is saturation
// · (1 - lengthShare + lengthShare · length / mean length). A count stands in
// the formula as its ts_rank r, each computed once: count/(count+norm) is
// 1 / (1 + norm·rankSlope·(1/r - 1)). The inner query makes norm·rankSlope,
// and OFFSET 0 keeps it from being worked out anew for each term.
func (x indexed) ranked(terms []retrieval.Term, args *arguments) string {
	match := args.next(anyOf(terms))
	sum := make([]string, len(terms))
	for i, term := range terms {
		weight := args.next(term.Weight * (saturation + 1))
		query := args.next(term.Text)
		sum[i] = fmt.Sprintf(`coalesce(%s::float8 / (1 + norm * (1 / nullif(ts_rank('{1,1,1,1}', terms, %s::tsquery), 0)::float8 - 1)), 0)`, weight, query)
	}
	return fmt.Sprintf(`(SELECT %d AS ranking, article, revision, start, "end", %s AS score FROM (
		SELECT article, revision, start, "end", terms,
			%v::float8 * (%v::float8 + %v::float8 * length * (SELECT %s / greatest(%s, 1)::float8 FROM scope WHERE workspace = %[8]s AND story = %[9]s)) AS norm
		FROM %[10]s WHERE workspace = %[8]s AND story = %[9]s AND known <= %[11]s AND superseded > %[11]s AND terms @@ %[12]s::tsquery OFFSET 0) matching
		ORDER BY score DESC, article, start, revision LIMIT %[13]s)`,
		x.ranking, strings.Join(sum, "\n+ "), rankSlope*saturation, 1-lengthShare, lengthShare, x.rows, x.lengths,
		workspaceArgument, storyArgument, x.table, asOfArgument, match, limitArgument)
}
