#include "token/tag.h"

#include <string.h>

#include "base/hash.h"
#include "token/kin.h"

/* The tag before the first word. */
#define EDGE_TAG 30u

enum shape {
	SHAPE_BREAKS = 3, /* half-spaces, at most 2 */
	SHAPE_TANWIN = 4,
	SHAPE_EZAFE = 8,
	SHAPE_CLITIC = 16,
	SHAPE_OTHER = 32,
	SHAPE_PERFECT = 64
};

/* Above the flags of lexemes. */
enum lexicon {
	LEXICON_UNKNOWN = 0x10000,
	LEXICON_VERB = 0x20000,
	LEXICON_CUT_SHIFT = 18,
	LEXICON_OTHER = 0x800000
};

static uint64_t ending(const unsigned char *codes, size_t len, size_t count)
{
	size_t take = len < count ? len : count;

	return dbr_hash((const char *)codes + len - take, take) + count;
}

static bool ends_in(const char *text, size_t len, const char *mark)
{
	size_t size = strlen(mark);

	return len > size && !memcmp(text + len - size, mark, size);
}

static uint16_t shape_of(const char *text, const struct dbr_host *host)
{
	size_t breaks = 0;
	unsigned shape = (host->clitic ? SHAPE_CLITIC : 0) |
			 (host->perfect ? SHAPE_PERFECT : 0);

	for (size_t i = 0; i + 2 < host->bytes; i++)
		breaks += !memcmp(text + i, "\xE2\x80\x8C", 3);
	if (ends_in(text, host->bytes, "\xD9\x8B")) /* FATHATAN */
		shape |= SHAPE_TANWIN;
	if (ends_in(text, host->bytes, "\xD9\x94") || /* HAMZA ABOVE */
	    ends_in(text, host->bytes, "\xDB\x80"))   /* HEH WITH YEH */
		shape |= SHAPE_EZAFE;
	return (uint16_t)(shape | (breaks < 2 ? breaks : 2));
}

static uint32_t lexicon_of(const struct dbr_stem *stem)
{
	const uint32_t classes = DBR_LEXEME_CLASSES | DBR_LEXEME_FINITE |
				 DBR_LEXEME_PARTICIPLE | DBR_LEXEME_COMPOUND |
				 DBR_LEXEME_PRESENT;
	uint32_t cut = stem->cut < 4 ? stem->cut : 4;

	return (stem->lexeme ? stem->lexeme->flags & classes
			     : LEXICON_UNKNOWN) |
	       (stem->verb ? LEXICON_VERB : 0) | cut << LEXICON_CUT_SHIFT;
}

void dbr_tag_describe(const char *text, const struct dbr_host *host,
		      struct dbr_tag_word *word)
{
	const char *codes = (const char *)host->codes;

	memset(word, 0, sizeof(*word));
	word->word = dbr_hash(codes, host->len);
	word->stem = dbr_hash((const char *)host->stem.codes, host->stem.len);
	for (size_t i = 0; i < 4; i++)
		word->suffix[i] = ending(host->codes, host->len, i + 1);
	word->prefix = dbr_hash(codes, host->len < 3 ? host->len : 3);
	word->lexicon = lexicon_of(&host->stem);
	word->shape = shape_of(text, host);
	word->kin = dbr_kin_of(word->word);
}

void dbr_tag_describe_other(const char *text, size_t len, enum dabir_upos upos,
			    struct dbr_tag_word *word)
{
	memset(word, 0, sizeof(*word));
	word->word = upos == DABIR_UPOS_NUM ? 1 : dbr_hash(text, len);
	word->stem = 3;
	word->lexicon = LEXICON_OTHER | (uint32_t)upos;
	word->shape = (uint16_t)(SHAPE_OTHER + (len < 15 ? len : 15));
	word->upos = (uint8_t)upos;
	word->fixed = upos == DABIR_UPOS_PUNCT || upos == DABIR_UPOS_SYM;
}

/* What stands around a word. */
struct view {
	const struct dbr_tag_word *at, *last, *last2, *next, *next2;
	uint64_t one, two; /* the tag before, the two tags before */
};

static struct view view_of(const struct dbr_tag_word *words, size_t count,
			   size_t i)
{
	static const struct dbr_tag_word edge = { .word = 2, .upos = EDGE_TAG };
	struct view view = {
		.at = &words[i],
		.last = i ? &words[i - 1] : &edge,
		.last2 = i > 1 ? &words[i - 2] : &edge,
		.next = i + 1 < count ? &words[i + 1] : &edge,
		.next2 = i + 2 < count ? &words[i + 2] : &edge,
	};

	view.one = view.last->upos;
	view.two = view.one | (uint64_t)view.last2->upos << 8;
	return view;
}

/* Several values as one. */
static uint64_t with(uint64_t a, uint64_t b)
{
	return (a ^ b >> 29) * 0x9E3779B97F4A7C15u + b;
}

static void word_features(const struct view *view, uint64_t *out)
{
	const struct dbr_tag_word *at = view->at;

	out[0] = at->word;
	out[1] = at->suffix[0];
	out[2] = at->suffix[1];
	out[3] = at->suffix[2];
	out[4] = at->suffix[3];
	out[5] = at->prefix;
	out[6] = at->stem;
	out[7] = with(at->lexicon, at->shape);
	out[8] = with(at->lexicon, at->suffix[0]);
	out[9] = with(at->lexicon, at->suffix[1]);
	out[10] = at->kin;
	out[11] = with(at->lexicon, at->entity);
}

static void near_features(const struct view *view, uint64_t *out)
{
	const struct dbr_tag_word *at = view->at;
	const struct dbr_tag_word *last = view->last, *next = view->next;

	out[0] = last->word;
	out[1] = next->word;
	out[2] = view->last2->word;
	out[3] = view->next2->word;
	out[4] = last->suffix[1];
	out[5] = next->suffix[1];
	out[6] = with(at->word, last->word);
	out[7] = with(at->word, next->word);
	out[8] = with(with(at->lexicon, next->lexicon), last->lexicon);
	out[9] = with(next->lexicon, view->next2->lexicon);
	out[10] = with(with(at->entity, next->entity), last->entity);
	out[11] = with(at->kin, next->kin);
	out[12] = with(at->kin, last->kin);
	out[13] = next->kin;
	out[14] = last->kin;
	out[15] = with(at->stem, next->stem);
	out[16] = with(last->stem, next->stem);
	out[17] = with(at->suffix[1], next->lexicon);
	out[18] = with(at->lexicon, next->stem);
}

static void tag_features(const struct view *view, uint64_t *out)
{
	const struct dbr_tag_word *at = view->at;

	out[0] = view->two;
	out[1] = with(at->lexicon, view->one);
	out[2] = with(at->lexicon, view->two);
	out[3] = with(at->word, view->one);
	out[4] = with(at->stem, view->one);
	out[5] = with(at->entity, view->one);
	out[6] = with(with(at->lexicon, view->next->lexicon), view->one);
}

void dbr_tag_features(const struct dbr_tag_word *words, size_t count, size_t i,
		      uint64_t features[DBR_TAG_FEATURES])
{
	struct view view = view_of(words, count, i);

	word_features(&view, features);
	near_features(&view, features + 12);
	tag_features(&view, features + 31);
	for (size_t k = 0; k < DBR_TAG_FEATURES; k++)
		features[k] = dbr_hash_mix(with(features[k], k + 1));
}

/* Have what weights_of() will read brought near. */
static void expect(const uint64_t features[DBR_TAG_FEATURES])
{
#ifdef __GNUC__
	const unsigned char *checks =
		dbr_tag_model + (size_t)DBR_TAG_SLOTS * DBR_TAG_COUNT;

	for (size_t k = 0; k < DBR_TAG_FEATURES; k++) {
		size_t slot = dbr_tag_slot(features[k]);

		__builtin_prefetch(dbr_tag_model + slot * DBR_TAG_COUNT);
		__builtin_prefetch(checks + 2 * slot);
	}
#else
	(void)features;
#endif
}

/* The weights of a feature, or NULL. */
static const signed char *weights_of(uint64_t feature)
{
	const unsigned char *checks =
		dbr_tag_model + (size_t)DBR_TAG_SLOTS * DBR_TAG_COUNT;
	uint32_t check = dbr_tag_check(feature);
	uint32_t slot = dbr_tag_slot(feature);

	for (;; slot = (slot + 1) & (DBR_TAG_SLOTS - 1)) {
		uint32_t found =
			checks[2 * slot] | (uint32_t)checks[2 * slot + 1] << 8;

		if (!found)
			return NULL;
		if (found == check)
			return (const signed char *)dbr_tag_model +
			       (size_t)slot * DBR_TAG_COUNT;
	}
}

static enum dabir_upos best(const struct dbr_tag_word *words, size_t count,
			    size_t i)
{
	uint64_t features[DBR_TAG_FEATURES];
	int16_t score[DBR_TAG_COUNT] = { 0 };
	size_t top = 0;

	dbr_tag_features(words, count, i, features);
	expect(features);
	for (size_t k = 0; k < DBR_TAG_FEATURES; k++) {
		const signed char *weights = weights_of(features[k]);

		for (size_t tag = 0; weights && tag < DBR_TAG_COUNT; tag++)
			score[tag] = (int16_t)(score[tag] + weights[tag]);
	}
	for (size_t tag = 1; tag < DBR_TAG_COUNT; tag++)
		if (score[tag] > score[top])
			top = tag;
	return (enum dabir_upos)(top + 1);
}

void dbr_tag(struct dbr_tag_word *words, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (!words[i].fixed)
			words[i].upos = (uint8_t)best(words, count, i);
}
