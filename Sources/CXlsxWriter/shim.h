// What Spreadsheet uses of libxlsxwriter, which is imported as it is, and a file for it to write to.
#ifndef CXLSXWRITER_SHIM_H
#define CXLSXWRITER_SHIM_H

#include <xlsxwriter.h>

// glibc's, declared here since its header shows it to GNU sources only: a file in memory that goes with its last
// descriptor. This version of libxlsxwriter (before 1.1.5) writes to paths alone.
extern int memfd_create(const char *_Nonnull name, unsigned int flags);

#endif
