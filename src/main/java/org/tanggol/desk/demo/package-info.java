/** Loads the fictional people of a demonstration, through the same use cases as everybody else. */
package org.tanggol.desk.demo;
