/** Pages of imports: the list with the upload, and one import with its columns, its check and its people. */
package org.tanggol.imports.web;
