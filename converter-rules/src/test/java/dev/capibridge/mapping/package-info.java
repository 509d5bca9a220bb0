/** What the documented fields are, that each has its row, and the page that tells all of it. */
package dev.capibridge.mapping;
