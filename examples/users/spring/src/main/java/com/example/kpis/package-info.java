/** KPIs over HTTP: questions and answers are documents, and types of the library stand inside documents of the application. */
package com.example.kpis;
