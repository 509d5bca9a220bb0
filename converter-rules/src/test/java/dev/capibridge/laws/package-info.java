/** The laws of a round trip, over events generated from the schemas, and the tests of these tests. */
package dev.capibridge.laws;
