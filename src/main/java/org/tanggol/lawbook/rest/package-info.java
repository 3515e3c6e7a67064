/** Days closed for once, for programs. */
package org.tanggol.lawbook.rest;
