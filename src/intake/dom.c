#include "intake/dom.h"

#include <string.h>

const char *dbr_dom_attribute(const struct dbr_node *node, const char *name)
{
	for (uint16_t i = 0; i < node->attribute_count; i++)
		if (!strcmp(node->attributes[i].name, name))
			return node->attributes[i].value;
	return NULL;
}

bool dbr_dom_has_word(const char *list, const char *word, size_t len)
{
	while (*list) {
		size_t size;

		list += strspn(list, " \t\r\n");
		size = strcspn(list, " \t\r\n");
		if (size == len && !memcmp(list, word, len))
			return true;
		list += size;
	}
	return false;
}

static bool white(char byte)
{
	return byte == ' ' || (byte >= '\t' && byte <= '\r');
}

/* `text` behind `out`, its white space folded; returns the bytes written. */
static size_t add_folded(char *out, size_t at, const char *text, size_t len)
{
	size_t start = at;

	for (size_t i = 0; i < len; i++) {
		if (!white(text[i]))
			out[at++] = text[i];
		else if (at && out[at - 1] != ' ')
			out[at++] = ' ';
	}
	return at - start;
}

const char *dbr_dom_fold(struct dbr_arena *arena, const char *text, size_t *len)
{
	char *out = dbr_arena_alloc(arena, *len + 1);

	if (!out)
		return NULL;
	*len = add_folded(out, 0, text, *len);
	while (*len && out[*len - 1] == ' ')
		--*len;
	out[*len] = '\0';
	return out;
}

static size_t text_room(const struct dbr_dom *dom, uint32_t node)
{
	size_t room = 1;

	for (uint32_t i = node; i < dom->nodes[node].end; i++)
		room += dom->nodes[i].len + 1;
	return room;
}

/* Lines part words, and so do two links side by side. */
static bool parts_words(const struct dbr_node *node, bool behind_link)
{
	return node->tag == DBR_TAG_BR || node->tag == DBR_TAG_BLOCK ||
	       (node->tag == DBR_TAG_A && behind_link);
}

const char *dbr_dom_text(const struct dbr_dom *dom, uint32_t node, size_t *len)
{
	char *out = dbr_arena_alloc(dom->arena, text_room(dom, node));
	uint32_t link_end = 0;
	size_t at = 0;

	*len = 0;
	if (!out)
		return NULL;
	for (uint32_t i = node; i < dom->nodes[node].end;) {
		const struct dbr_node *item = &dom->nodes[i];

		if (item->tag == DBR_TAG_SCRIPT ||
		    (item->tag == DBR_TAG_SKIP && i != node)) {
			i = item->end;
			continue;
		}
		if (parts_words(item, i == link_end))
			at += add_folded(out, at, " ", 1);
		if (item->tag == DBR_TAG_A)
			link_end = item->end;
		at += add_folded(out, at, item->text ? item->text : "",
				 item->len);
		i++;
	}
	while (at && out[at - 1] == ' ')
		at--;
	out[at] = '\0';
	*len = at;
	return out;
}
