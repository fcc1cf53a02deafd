#include "names/model.h"

#include "names_model.inc"
