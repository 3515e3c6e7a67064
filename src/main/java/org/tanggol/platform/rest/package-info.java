/** The REST door's common ground: the wire form of values, problem documents, versions seen, pages and merge patches. */
package org.tanggol.platform.rest;
