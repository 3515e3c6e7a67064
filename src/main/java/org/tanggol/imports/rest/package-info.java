/** Imports over the REST API: upload, check, commit, undo. */
package org.tanggol.imports.rest;
