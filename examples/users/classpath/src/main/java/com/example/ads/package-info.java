/** Which ads earn what they cost, from a file that somebody exported. */
package com.example.ads;
