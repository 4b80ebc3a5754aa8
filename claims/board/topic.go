package board

// topicsOf is how many of its most telling words an article is known by, and
// smallStory up to how many articles are taken to be about one thing anyway.
const (
	topicsOf   = 12
	smallStory = 60
)

// findTopics finds what each article is about: the words that it says more
// often than the story does. A small story has one topic.
func (r *reader) findTopics() {
	r.topics = make([][]concept, len(r.articles))
	times := make([]int32, len(r.words.frequency)) // in the article that is read
	var said []concept
	for i := range r.articles {
		if len(r.articles) <= smallStory {
			r.topics[i] = []concept{0}
			continue
		}
		said = said[:0]
		for _, n := range r.byArticle[i] {
			for _, c := range r.list[n].concepts {
				if times[c]++; times[c] == 1 {
					said = append(said, c)
				}
			}
		}
		var best topics
		for _, c := range said {
			best.add(c, float64(times[c])*r.words.weight(c))
			times[c] = 0
		}
		r.topics[i] = best.list()
	}
}

// topics are the most telling words of an article, the most telling first; of
// equals, the one that the story had first.
type topics struct {
	words  [topicsOf]concept
	scores [topicsOf]float64
	size   int
}

// add puts a word in its place, if it has one.
func (t *topics) add(c concept, score float64) {
	at := t.size
	for at > 0 && (score > t.scores[at-1] || score == t.scores[at-1] && c < t.words[at-1]) {
		at--
	}
	if at == topicsOf {
		return
	}
	t.size = min(t.size+1, topicsOf)
	copy(t.words[at+1:t.size], t.words[at:])
	copy(t.scores[at+1:t.size], t.scores[at:])
	t.words[at], t.scores[at] = c, score
}

func (t *topics) list() []concept {
	return append(make([]concept, 0, t.size), t.words[:t.size]...)
}
