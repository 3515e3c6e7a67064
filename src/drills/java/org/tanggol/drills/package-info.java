/**
 * Drills of an operator: each starts a Tanggol of its own in a folder of its own with fictional people, does to it what one hopes never
 * to see, and prints a verdict. They use the shipped jar, its commands and its REST API, and nothing of its classes. Started by {@code deploy/drill}.
 */
package org.tanggol.drills;
