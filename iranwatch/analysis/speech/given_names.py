"""Given names that tell a person from a thing, and he from she.

Collected by hand: the commonest of English, Persian, Arabic, Turkish, Hebrew, Russian and the
large European languages, in the spellings of the English press. Names borne by men and women
alike stand under EITHER; those that are as often a place or a common word, nowhere.
"""

from __future__ import annotations

_MEN = """
Aaron Abbas Abdallah Abdel Abdolkarim Abdolreza Abdul Abdulaziz Abdullah Abdulrahman Abolfazl
Abolhassan Abraham Adel Adnan Ahmad Ahmed Ahmet Akbar Akira Alaa Alaeddin Alan Alastair Albert
Alberto Aleksandr Aleksei Alessandro Alexander Alexei Alexey Alfred Ali Alireza Allen Alvin Amin
Amir Amirhossein Amit Amos Amr Anatoly Andre Andreas Andrei Andrew Andrey Andy Ankit Anthony
Antoine Anton Antonio Antony Anwar Ardeshir Arif Armando Arnold Arthur Arturo Ashraf Asghar
Ataollah Avigdor Aziz Babak Bahram Barack Barry Bart Bashar Bassam Behnam Behrouz Behzad Ben
Benjamin Bernard Bernie Bert Bijan Bill Billy Bob Bobby Boris Brad Bradley Brendan Brett Brian
Bruce Bryan Burhan Carl Carlos Cesar Chad Charles Charlie Chris Christoph Christopher Chuck Claude
Clayton Clifford Clint Colin Corey Cory Craig Cyrus Dan Daniel Danny Dariush Darren Darryl Dave
David Davoud Dean Denis Dennis Derek Dermot Diego Dimitri Dinesh Dmitri Dmitry Dominic Don Donald
Douglas Doug Duncan Dustin Dwight Ebrahim Ed Eddie Edgar Eduardo Edward Edwin Ehsan Ehud Elliot
Elliott Emad Emir Emmanuel Enrique Eric Erik Ernest Ernesto Esmaeil Esmail Eugene Evan Evgeny
Faisal Farhad Farid Faris Farzad Fawzi Federico Felipe Felix Fereydoun Fernando Fouad Francesco
Francis Francisco Francois François Frank Franklin Fred Freddie Frederick Friedrich Fritz Gabriel
Gareth Gary Gavin Gebran Geoff Geoffrey George Georges Gerald Gerard Gerhard Ghassan Gholam
Gholamali Gholamhossein Gholamreza Giorgio Giovanni Giuseppe Glenn Gordon Graham Greg Gregory
Guillaume Guillermo Günter Gus Guy Habib Hadi Hafez Haider Hakan Hamad Hamed Hamid Hamidreza Hani
Hans Harold Haroun Harry Harvey Hasan Hashem Hassan Haydar Hector Heinz Helmut Henri Henrik Henry
Herbert Herman Heshmatollah Hisham Hojjat Horst Hosein Hossein Howard Hugh Hugo Hussain Hussein
Ian Ibrahim Igor Ilham Imran Iraj Isaac Ishaq Ismail Ivan Jack Jacob Jacques Jake Jalal Jamal
James Jamie Jamil Jared Jason Javad Javier Jawad Jay Jean-Marie Jean-Yves Jeb Jeff Jeffrey Jens
Jeremy Jerome Jerry Jesse Jim Jimmy Joe Joel Joey Johann Johannes John Johnny Jon Jonathan Jorge
Jose Josef Joseph Josh Joshua José Jozef Juan Julian Julio Jurgen Justin Kamal Kambiz Kamran Karim
Karl Kaveh Kayhan Kazem Keith Ken Kenneth Kent Kevin Khaled Khalid Khalifa Khalil Khosrow Kirk
Klaus Konstantin Kourosh Kurt Kyle Lamar Lance Larry Lars Laurent Lawrence Lee Len Leon Leonard
Leonid Leroy Lewis Lloyd Lou Louis Luca Lucas Luigi Luis Luke Maher Mahdi Mahmood Mahmoud Mahmud
Majid Malcolm Malek Manfred Manouchehr Mansour Manuel Marc Marcel Marco Marcos Mario Mark Marshall
Martin Marvin Marwan Masoud Massoud Masud Matt Matteo Matthew Maurice Max Maxim Mazen Mehdi Mehmet
Mehran Mevlut Michael Michel Miguel Mike Mikhail Milad Milos Mitch Mitt Mohamad Mohamed Mohammad
Mohammadreza Mohammed Mohsen Moin Mojtaba Morteza Moshe Mostafa Mousa Muhammad Mukhtar Murray Musa
Mustafa Nabih Nabil Nader Narendra Naser Nasser Nasrollah Nathan Nathaniel Nawaf Nawaz Ned Neil
Nicholas Nick Nicolas Nigel Nikita Nikolai Nikolay Noah Norman Nouri Oleg Oliver Omar Omid Osama
Oscar Osman Otto Owen Pablo Parviz Patrick Paul Paulo Pavel Pedro Peter Petr Phil Philip Philippe
Phillip Pierre Piotr Qais Qasem Qasim Qassem Rafael Rafik Rafiq Rahim Rahm Rajiv Ralph Ramadan
Ramazan Ramin Ramon Randall Randy Raphael Rashid Raul Ray Raymond Recep Reinhard Reince Reza Riad
Ricardo Richard Rick Rob Robert Roberto Rod Rodney Rodrigo Roger Roland Ron Ronald Ronnie Ross Roy
Ruben Rudy Ruhollah Rupert Russ Russell Ryan Saad Sabah Sadegh Sadeq Saeb Saeed Saeid Salah Saleh
Salem Salim Salman Salvador Sam Samir Samuel Sanjay Santiago Saud Sayed Sayyed Sayyid Scott Sean
Sebastian Seb Seamus Sepehr Serge Sergei Sergey Sergio Seth Seyed Seyyed Shahab Shahram Shane
Shaun Shimon Sidney Siamak Silvio Simon Stan Stanley Stefan Stephen Steve Steven Stuart Sultan
Sylvester Ted Terence Terry Thabo Theodore Thomas Tim Timothy Tobias Tom Tommy Toni Tony Travis
Trevor Tyler Umar Uri Vahid Valery Valiollah Vernon Vic Victor Viktor Vince Vincent Vitaly
Vladimir Volodymyr Waleed Walid Walter Warren Wayne Wendell Werner Wesley Willem William Wolfgang
Xavier Yahya Yaser Yasser Yitzhak Yossi Youssef Yuri Yusuf Yves Zachary Zack Zalmay Zbigniew Zayed
Zaid Ziad
"""

_WOMEN = """
Abigail Adele Adriana Agnes Agnès Aileen Aisha Alejandra Alexandra Alexandria Alexis Alice Alicia
Alison Allison Alma Amal Amalia Amanda Amelia Amina Amy Ana Anastasia Angela Angelica Angelina
Angie Anita Ann Anna Anne Annette Annie Anousheh Antonia Arezoo Ariana Arlene Asma Astrid Atefeh
Audrey Azadeh Azar Azita Bahareh Barbara Beatrice Becky Behnaz Bella Benazir Bernadette Bernice
Beth Bethany Betsy Betty Beverly Bianca Bonnie Brenda Bridget Brigitte Brittany Camilla Camille
Candace Carla Carly Carmen Carol Carole Caroline Carolyn Cassandra Catherine Cathy Cecilia Celia
Charlene Chelsea Cheryl Christina Christine Cindy Claire Clara Claudia Colleen Condoleezza Connie
Constance Cristina Cynthia Daniela Danielle Debbie Deborah Debra Delphine Denise Diana Diane
Dianne Dina Dolores Donna Dora Doris Dorothy Edith Eileen Elaheh Elaine Eleanor Elena Elham
Elisabeth Elise Elizabeth Ella Ellen Eloise Elsa Emily Emma Erica Erika Erin Esther Ethel Eugenia
Eva Evelyn Faezeh Farah Fariba Farideh Farzaneh Fatemeh Fatima Fatma Federica Felicia Fereshteh
Fiona Florence Forough Frances Francesca Françoise Gabriela Gabriella Gail Geraldine Ghazal Gina
Giorgia Gladys Gloria Golnaz Greta Gretchen Gwen Gwendolyn Haleh Hanan Hannah Harriet Heather
Heidi Helen Helena Helga Hilary Hillary Homa Huma Ida Ilana Ilhan Imelda Ines Ingrid Irene Irina
Isabel Isabella Isabelle Ivana Ivanka Jackie Jacqueline Jamila Jane Janet Janice Jasmine Jeanette
Jeanne Jenna Jennifer Jenny Jessica Jill Jo Joan Joanna Joanne Jocelyn Jodi Josephine Joyce
Juanita Judith Judy Julia Juliana Julie Juliet Kaitlin Kamala Karen Karin Katarina Kate Kathleen
Kathryn Kathy Katie Katrina Kayla Kellyanne Khadija Khadijeh Kimberly Kirsten Kristen Kristin
Kristina Ladan Laila Laleh Latifa Laura Lauren Laurie Leah Leila Lena Leonor Leticia Leyla Lida
Lillian Lily Lina Linda Lisa Liz Liza Loretta Lorraine Louise Lucia Lucille Lucy Lydia Lynn
Madeleine Maggie Mahnaz Mahsa Malala Maral Marcia Margaret Margarita Maria Mariam Marianne Marie
Marilyn Marine Marissa Marjan Marjorie Martha Mary Maryam Marzieh Masih Masoumeh Maureen Maxine
Megan Mehrangiz Melania Melanie Melinda Melissa Meredith Mia Michele Michelle Mildred Mina Minoo
Miranda Miriam Mitra Mojgan Molly Monica Monique Mouna Nadia Nahid Najwa Nancy Naomi Narges Nasrin
Natalia Natalie Natasha Nazanin Nicole Nikki Nilufar Nina Noor Nora Norma Olga Olivia Pamela
Pardis Parisa Parvaneh Parvin Patricia Patsy Patti Paula Pauline Peggy Penelope Penny Phyllis
Priscilla Rachel Raheleh Rania Raquel Rebecca Renee Rhonda Rita Roberta Romina Rosa Rosalind
Rosemary Roxana Roya Ruth Sabrina Sadia Saeedeh Sahar Sally Salma Samantha Samia Samira Sandra
Sanam Sara Sarah Setareh Shahla Shahrzad Shaparak Sharon Sheila Shelly Shereen Sherry Shirin
Shirley Shohreh Silvia Simin Simone Sofia Soheila Somayeh Sonia Sophia Sophie Soraya Stacey Stacy
Stella Stephanie Suha Susan Susana Susanna Susanne Suzanne Svetlana Sylvia Tahereh Tamara Tammy
Tania Tanya Tara Tatiana Teresa Theresa Tiffany Tina Tracy Tulsi Ursula Valentina Valerie Vanessa
Vera Veronica Vicki Victoria Vivian Wendy Yasmin Yasmine Yolanda Yulia Yvette Yvonne Zahra Zainab
Zara Zeinab Zeynab Zeynep Zoe Zohreh
"""

_EITHER = """
Alex Andrea Ariel Ashley Cameron Casey Chen Dana Drew Hayden Jackson Jaime Jean Jesus Jordan Kelly
Kerry Kim Leslie Lindsey Nicola Robin Kiran Morgan Pat Quinn Sandy Shannon Sidney Taylor Tracey
Yang
"""

MEN = frozenset(_MEN.split())
WOMEN = frozenset(_WOMEN.split())
EITHER = frozenset(_EITHER.split())
