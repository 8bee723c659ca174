/**
 * Text for people: names and values from outside, shown safely in findings, plans, events and
 * exceptions.
 */
@NullMarked
package io.ddbkit.spec.text;

import org.jspecify.annotations.NullMarked;
