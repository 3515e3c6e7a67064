/** What every page stands on: words in the reader's language, dates and times as people say them, refusals beside their fields. */
package org.tanggol.platform.faces;
