/** Pages for those who write programs. */
package org.tanggol.partners.web;
