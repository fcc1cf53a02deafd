/*
 view.h - a page being read: what its readers share.
 */
#ifndef DBR_INTAKE_VIEW_H
#define DBR_INTAKE_VIEW_H

#include "intake/dom.h"
#include "intake/select.h"
#include "model/report.h"

struct dbr_view {
	struct dabir_report *report;
	struct dbr_dom dom;
	struct dbr_selection parts;
	const char *ld_headline;      /* of JSON-LD, or NULL */
	const char *og_title, *title; /* of meta and <title>, or NULL */
	const char *description;      /* of meta, or NULL */
	const char *site;	      /* "https://host", or NULL */
	bool is_article;	      /* its head says so */
	const char *headline;	      /* chosen; NULL: none */
	size_t headline_len;
	const char *headline_rule;
	uint32_t headline_node; /* where it is shown, 0: nowhere */
	const char *body_rule;
};

/* Set a field unless it is set; `value` may be NULL. */
DABIR_CHECK enum dabir_status
dbr_view_keep(struct dbr_view *view, enum dabir_field field, const char *value);

/* Remember the host of an absolute address; `url` may be NULL. */
DABIR_CHECK enum dabir_status dbr_view_keep_site(struct dbr_view *view,
						 const char *url);

/* meta, link, title and JSON-LD: fields, clues and the view's titles. */
DABIR_CHECK enum dabir_status dbr_view_meta(struct dbr_view *view);

/* One JSON-LD script, mended in place. Malformed ones are passed over. */
DABIR_CHECK enum dabir_status dbr_view_json_ld(struct dbr_view *view,
					       char *json, size_t len);

/* Printed dates, item code and short link: clues and fields. */
DABIR_CHECK enum dabir_status dbr_view_clues(struct dbr_view *view);

/* <time> elements and the day and time the page prints: a clue of each. */
DABIR_CHECK enum dabir_status dbr_view_printed(struct dbr_view *view);

/* The node that holds the body when no family knows, 0: none. */
uint32_t dbr_view_find_body(struct dbr_view *view);

/* Choose the headline: what the page shows and its head agree on. */
void dbr_view_find_headline(struct dbr_view *view);

/*
 Fill the slots of kicker and lead that no family found: by the names of
 classes, and by the description that the head gives of the page.
 */
void dbr_view_guess(struct dbr_view *view);

/* True when the body is a list of other reports: headings that are links. */
bool dbr_view_is_list(const struct dbr_view *view);

/* Mark the furniture below `node`. */
void dbr_view_drop(struct dbr_view *view, uint32_t node);

/* Add the text below `node` as blocks, `role` for plain paragraphs. */
DABIR_CHECK enum dabir_status dbr_view_blocks(struct dbr_view *view,
					      uint32_t node,
					      enum dabir_role role,
					      const char *rule);

#endif
