/**
 * How text that came from outside is shown to people: in findings, plans, events and exceptions.
 */
@NullMarked
package io.ddbkit.spec.text;

import org.jspecify.annotations.NullMarked;
