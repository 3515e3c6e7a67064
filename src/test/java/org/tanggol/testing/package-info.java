/** What tests stand on: a running server, a browser, an HTTP client, pictures. Everything starts on first use. */
package org.tanggol.testing;
