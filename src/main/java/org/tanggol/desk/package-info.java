/** Pages over several features: My day, the list of people, the person page, the calendar, search; and the start of the application. Refuses rules of its own. */
package org.tanggol.desk;
