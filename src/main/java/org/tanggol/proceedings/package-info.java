/** Matters before a court or agency: removal, bond, fear reviews, appeals. A file has several; a bond is always its own. */
package org.tanggol.proceedings;
