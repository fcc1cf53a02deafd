/*
 dabir.h - a Persian news archive engine: everything public.
 */
#ifndef DABIR_DABIR_H
#define DABIR_DABIR_H

#include <dabir/archive.h>
#include <dabir/calendar.h>
#include <dabir/dates.h>
#include <dabir/findings.h>
#include <dabir/ingest.h>
#include <dabir/intake.h>
#include <dabir/memory.h>
#include <dabir/record.h>
#include <dabir/repair.h>
#include <dabir/report.h>
#include <dabir/reprint.h>
#include <dabir/search.h>
#include <dabir/serve.h>
#include <dabir/status.h>
#include <dabir/tokens.h>
#include <dabir/upkeep.h>

#define DABIR_VERSION "0.1.0"

#endif
