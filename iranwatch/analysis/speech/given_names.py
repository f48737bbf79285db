"""Given names that tell a person from a thing, and he from she.

Collected by hand: the commonest of English, Persian, Arabic, Turkish, Hebrew, Russian and the
large European languages, in the spellings of the English press. Names borne by men and women
alike stand under EITHER; those that are as often a place or a common word, nowhere.
"""

from __future__ import annotations

_MEN = """
Aaron Abbas Abdallah Abdel Abdolkarim Abdolreza Abdul Abdulaziz Abdullah Abdulrahman Abolfazl
Abolhassan Abraham Adam Adel Adnan Adrian Ahad Ahmad Ahmed Ahmet Aidan Akbar Akira Akram Alaa
Alaeddin Alan Alastair Albert Alberto Alborz Alec Alejandro Alek Aleksandr Aleksei Aleksey
Alessandro Alexander Alexei Alexey Alfred Ali Ali-Reza Alireza Alistair Allahyar Allen Alonzo
Alphonse Alvin Amanullah Amin Amir Amirhossein Amit Ammar Amos Amr Anatoly Anders Andre Andreas
Andrei Andres Andrew Andrey Andriy Andrzej Andy Angelo Angus Ankit Anthony Antoine Anton Antonio
Antony Anwar Arash Archie Ardalan Ardeshir Aref Ari Arif Arjun Arkady Arman Armand Armando Armin
Arne Arnold Arthur Arturo Asadollah Asghar Ashok Ashraf Ashton Asif Ataollah Augustus Austin Avi
Avigdor Axel Ayman Aziz Azizollah Babak Bahman Bahram Bandar Barack Barney Barry Bart Baruch Bashar
Basil Bassam Behnam Behrouz Behzad Ben Benedict Benito Benjamin Bennett Benny Bernard Bernie Bert
Bertrand Bijan Bilal Bilawal Bill Billy Bjorn Blake Bo Bob Bobby Bogdan Boris Brad Bradley Brendan
Brett Brian Brock Bruce Bryan Bryce Bulent Burhan Byron Caleb Calvin Carl Carlos Cedric Cesar Chad
Charles Charlie Chris Christoph Christopher Chuck Claude Claudio Claus Clay Clayton Clement Cliff
Clifford Clint Clyde Colin Connor Conor Conrad Corey Cornelius Cory Craig Curt Curtis Cyril Cyrus
Damian Damien Damon Dan Daniel Danilo Danny Dariush Darrell Darren Darryl Daryl Dave David Davide
Davoud Dean Deepak Delbert Demetrius Denis Dennis Derek Dermot Derrick Desmond Devin Devlet Dexter
Dick Diego Dieter Dimitri Dinesh Dirk Dmitri Dmitriy Dmitry Domenico Dominic Don Donald Donnie Doug
Douglas Dov Duncan Dustin Dwight Dylan Ebrahim Ed Eddie Edgar Edmund Edouard Eduardo Edward Edwin
Efraim Ehsan Ehud Eli Elias Elijah Elliot Elliott Elmer Emad Emil Emile Emilio Emir Emmanuel Emre
Enrique Enzo Erdogan Erez Eric Erik Ernest Ernesto Ernie Errol Esfandiar Eshaq Esmaeel Esmaeil
Esmail Ethan Eugene Evan Evander Evgeny Ezatollah Ezekiel Ezra Fabian Fabio Fahd Faisal Farhad Farid
Faris Farouk Farrokh Farshad Farzad Fathollah Fawzi Fayez Federico Felipe Felix Ferdinand Ferenc
Fereydoun Fernando Fidel Filip Floyd Forrest Fouad Francesco Francis Francisco Francois Frank
Frank-Walter Franklin Franz François Fred Freddie Frederic Frederick Friedrich Fritz Fuad Gabriel
Gael Gareth Garrett Gary Gavin Gebran Gene Gennady Geoff Geoffrey George Georges Geraint Gerald
Gerard Gerd Gerhard Ghadir Ghassan Ghodratollah Gholam Gholamali Gholamhosein Gholamhossein
Gholamreza Gil Gilbert Giles Gino Giorgio Giovanni Giuseppe Glen Glenn Godfrey Goran Gordon Graham
Grant Greg Gregory Grigory Grover Guenter Guido Guillaume Guillermo Gunther Gus Gustav Gustavo Guy
Gyorgy Günter Günther Habib Habibollah Hadi Hafez Haider Hakan Hakeem Hal Hamad Hamed Hamid
Hamidreza Hamidullah Hani Hank Hans Hans-Dietrich Hans-Peter Haris Harish Harlan Harold Haroun
Harrison Harry Harvey Hasan Hashem Hassan Hassanal Haydar Hazem Hector Heiko Heinrich Heinz Helmut
Hendrik Henri Henrik Henry Herb Herbert Herman Hesam Heshmatollah Hikmet Hiroshi Hisham Hojjat
Horace Hormoz Horst Hosein Hoshang Hossam Hossein Houman Howard Hubert Hugh Hugo Hulusi Humberto
Hushang Hussain Hussein Iain Ian Ibrahim Ignacio Igor Ihab Ilham Iman Imran Iraj Irving Irwin Isaac
Isaiah Ishaq Ismail Ismet Issam Ivan Ivar Jaafar Jack Jacob Jacques Jafar Jake Jalal Jamal James
Jamil Janusz Jared Jaroslaw Jason Jasper Javad Javed Javid Javier Jawad Jay Jean-Claude Jean-Luc
Jean-Marie Jean-Paul Jean-Pierre Jean-Yves Jeb Jeff Jeffery Jeffrey Jens Jeremiah Jeremy Jermaine
Jerome Jerry Jerzy Jesse Jesús Jim Jimmy Joachim Joaquin Joe Joel Joey Johann Johannes John Johnny
Jon Jonas Jonathan Jorge Joris Joschka Jose Josef Joseph Josh Joshua Josiah José Jozef Juan Juha
Julian Julio Julius Junaid Jurgen Justin Jörg Jürgen Kai Kamal Kambiz Kamran Kareem Karim Karl
Karl-Heinz Karsten Kaveh Kayhan Kazem Kazimierz Keith Kemal Ken Kenji Kenneth Kenny Kent Kevin
Khaled Khalid Khalifa Khalil Khosrow Kian Kiarash Kieran Kiomars Kirill Kirk Kiumars Kiyan Klaus
Konstantin Kourosh Kris Krishna Kristian Kurt Kwame Kyle Laith Lamar Lance Larry Lars Laszlo Laurent
Lawrence Lech Leif Len Leo Leon Leonard Leonardo Leonid Leopold Leroy Lester Levi Lewis Liam Lionel
Lloyd Logan Lorenzo Lothar Lou Louis Luay Luca Lucas Lucien Ludwig Luigi Luis Lukas Luke Luther Lyle
Lyndon Maan Maciej Magnus Mahdi Maher Mahmood Mahmoud Mahmud Mahyar Majid Maksim Malcolm Malek
Manfred Manny Manoj Manouchehr Mansour Manuchehr Manuel Marc Marcel Marco Marcos Marek Mariano Mario
Mark Marshall Martin Marvin Marwan Mason Masoud Massimo Massoud Masud Mateusz Mathias Mathieu Matt
Matteo Matthew Matthias Maurice Mauricio Max Maxim Maximilian Mazen Mazin Mehdi Mehmet Mehran
Mehrdad Melih Melvin Merrill Mevlut Meysam Micah Michael Michel Mickey Miguel Mikael Mike Mikhail
Mikheil Milad Miles Milo Milos Milton Mircea Miroslav Mishaal Mitch Mitt Mohamad Mohamed Mohammad
Mohammad-Bagher Mohammad-Javad Mohammad-Reza Mohammadbagher Mohammadjavad Mohammadreza Mohammed
Mohan Mohsen Moin Mojtaba Monty Morris Mort Morteza Moses Moshe Mostafa Mousa Muhammad Mukhtar
Murray Musa Mustafa Mykhailo Myron Nabih Nabil Nader Naftali Najib Najibullah Namdar Napoleon
Narendra Naser Nasrollah Nasser Nathan Nathaniel Naveen Navid Nawaf Nawaz Nayef Neal Ned Neil Nelson
Nematollah Nicholas Nick Nicolas Nidal Nigel Nikita Nikolai Nikolay Nikos Nils Nima Nir Nizar Noah
Noam Noel Norbert Norman Nouri Numan Olaf Ole Oleg Oleksandr Oleksiy Oliver Olivier Ollie Omar Omer
Omid Omri Orrin Orville Osama Oscar Osman Osvaldo Oswald Otto Owen Pablo Panos Parviz Pascal Pascual
Patricio Patrick Paul Paulo Pavel Pedro Pejman Percy Perry Pervez Pete Peter Petr Peyman Phil Philip
Philippe Phillip Pierre Pieter Piotr Pouria Pouya Prakash Preston Priyank Qais Qasem Qasim Qassem
Quentin Quincy Qusay Rached Radek Radoslaw Raed Rafael Rafik Rafiq Rahim Rahm Rahmatollah Rainer
Rajesh Rajiv Rakesh Ralph Ramadan Ramazan Ramesh Rami Ramin Ramiro Ramon Ramzan Ramzi Randall Randy
Raphael Rashid Rasoul Raul Ravi Ray Raymond Recep Reggie Reginald Reinaldo Reince Reinhard Rene René
Rex Reza Rhys Riad Ricardo Richard Rick Ritchie Rob Robbie Robert Roberto Rocco Rod Rodney Rodrigo
Roger Roland Rolando Rolf Romano Ron Ronald Ronnie Rory Ross Rostam Rouhollah Rouzbeh Roy Ruben
Rudolf Rudolph Rudy Ruhollah Rune Rupert Ruslan Russ Russell Ryan Saad Sabah Sabri Sacha Sadegh
Sadeq Saeb Saeed Saeid Safwan Sajjad Salah Saleh Salem Salim Salman Salvador Salvatore Saman Samer
Sami Samir Samuel Sandeep Sanjay Santiago Sasan Saud Saul Sayed Sayyed Sayyid Scott Seamus Sean Seb
Sebastian Sepehr Serge Sergei Sergey Sergio Serhiy Seth Seyed Seyyed Shahab Shahin Shahram Shaker
Shane Shapour Sharif Shaun Shehbaz Sheldon Sherif Shervin Shimon Shlomo Siamak Siavash Siddharth
Siegfried Siegmar Sigmar Sigmund Silas Silvio Simeon Simon Sina Sinan Sirajuddin Sirous Soheil
Sohrab Soren Spencer Stan Stanley Stefan Stefano Stephan Stephen Steve Steven Stewart Stuart Subhash
Suhail Suleiman Sultan Sunil Sven Sylvester Süleyman Tad Taha Talal Tamim Tamir Tarek Tariq Tawfiq
Tayyip Ted Teddy Terence Terrence Thabo Thaddeus Thamer Theo Theodor Theodore Thierry Thomas
Thorsten Tim Timo Timothy Timur Titus Tobias Tobin Todd Tom Tomas Tomasz Tommaso Tommy Tony Touraj
Travis Trevor Tristan Troy Tuncay Turki Ty Tyler Uday Ulrich Umar Umberto Uri Uwe Vaclav Vadim Vahid
Valentin Valeri Valery Valiollah Vasily Vasyl Vernon Viacheslav Vic Victor Vijay Vikram Viktor Vince
Vincent Virgil Vitaly Vito Vivek Vladimir Volker Volodymyr Vyacheslav Wade Wael Waldemar Waleed
Walid Wallace Wally Walter Warren Waseem Wayne Wendell Werner Wesley Wiktor Wilbur Wilfred Wilhelm
Willard Willem William Willie Willis Winston Wissam Wolfgang Woody Wyatt Xavier Yaakov Yadollah
Yahya Yair Yaser Yasin Yasser Yazid Yevgeny Yigit Yitzhak Yoav Yosef Yossi Younes Yousaf Yousef
Youssef Youssouf Yuri Yury Yusuf Yves Zabihollah Zabihullah Zach Zachary Zack Zaid Zaki Zalmay Zayed
Zbigniew Zeev Ziad Zoltan Zoran Zuhair Zulfikar Zvi Étienne
"""

_WOMEN = """
Abby Abigail Ada Adele Adriana Afsaneh Agatha Agnes Agnès Aida Aileen Aimee Aisha Aisling Alaina
Alana Alanna Alejandra Alexandra Alexandria Alexis Alia Alice Alicia Alison Aliya Aliza Allie
Allison Allyson Alma Alyssa Amal Amalia Amanda Amber Amelia Amina Amira Amrita Amy Ana Anabel
Anahita Ananya Anastasia Andrée Angela Angelica Angelika Angelina Angie Aniela Anika Anita Anja
Anjali Anke Ann Anna Annabel Annabelle Annalena Anne Anne-Marie Annegret Annemarie Annette Annie
Anousheh Antje Antoinette Antonia Anya Aparna Areej Arezoo Arezou Ariana Arianna Arlene Arundhati
Arwa Asha Ashleigh Asma Astrid Atefeh Atena Audrey Ava Ayelet Ayesha Ayse Ayşe Azadeh Azam Azar Azin
Azita Babette Bahareh Banafsheh Barb Barbara Beata Beatrice Becca Becky Behnaz Belinda Bella Benazir
Benedetta Bernadette Bernadine Bernice Bertha Bessie Beth Bethany Betsey Betsy Bettina Betty Beverly
Bhumika Bianca Birgit Bita Blanca Blanche Bobbie Bonita Bonnie Brandi Breanna Brenda Brianna Bridget
Brigitte Brittany Bronwyn Buthaina Caitlin Callie Camilla Camille Candace Candice Caren Carina Carla
Carly Carmela Carmen Carol Carole Caroline Carolyn Carrie Cassandra Cassie Catherine Cathleen Cathy
Catrin Cecilia Celeste Celia Chantal Charlene Charlotte Chelsea Cherie Cheryl Chiara Chloe Christa
Christiane Christie Christina Christine Christy Chrystia Ciara Cindy Claire Clara Clare Clarice
Clarissa Claudette Claudia Cleo Colette Colleen Condoleezza Connie Constance Cora Coretta Corinne
Corrine Courtney Cristina Cynthia Dagmar Dahlia Daisy Dalal Dalia Danica Daniela Danielle Daphne
Darla Darlene Darya Deanna Deb Debbie Debora Deborah Debra Deirdre Delia Delphine Demi Denise
Desiree Diana Diane Dianna Dianne Dima Dina Dinah Dolly Dolores Dominique Donna Donya Dora Doreen
Doris Dorit Dorothea Dorothy Dörte Ebony Edith Edna Effie Eileen Ela Elaheh Elaine Eleanor Eleanora
Elena Eleni Elham Eliana Elin Elisa Elisabeth Elise Elissa Eliza Elizabeth Ella Ellen Ellie Elnaz
Eloise Elsa Elsie Elvira Emilia Emily Emine Emma Emmanuelle Enid Erica Erika Erin Erna Ernestine
Esmeralda Esperanza Esra Estella Estelle Esther Ethel Etta Eugenia Eunice Eva Eve Evelyn Faezeh
Fanny Farah Fariba Farideh Farnaz Farzaneh Fatemeh Fatemeh-Zahra Fatima Fatma Fatou Faye Federica
Felicia Fereshte Fereshteh Fern Filippa Fiona Flora Florence Florentina Forough Forugh Franca
Frances Francesca Franziska Françoise Freda Frieda Friederike Gabby Gabriela Gabriele Gabriella Gail
Galina Gelareh Gemma Genevieve Georgette Georgina Geraldine Geri Germaine Gertrude Gesine Ghada
Ghazal Ghazaleh Gianna Gigi Gillian Gina Ginny Giorgia Gisela Gladys Glenda Gloria Gohar Golnaz
Golshifteh Grace Graciela Greta Gretchen Guadalupe Gudrun Gwen Gwendolyn Gwyneth Gülsüm Hadley Hala
Haleh Halima Hana Hanan Hande Hannah Harriet Hatice Hattie Hazel Heather Hebe Hedwig Heidi Heike
Helen Helena Helga Heloise Hengameh Henrietta Hermine Hester Hiba Hilary Hilda Hillary Hind Hoda
Holly Homa Huda Huma Ida Ilana Ilhan Ilona Ilse Imani Imelda Imogen Inas Indira Ines Inga Inge
Ingeborg Ingrid Iolanda Irene Irina Irma Isabel Isabella Isabelle Isobel Ivana Ivanka Ivy Jacinda
Jackie Jaclyn Jacqueline Jacquelyn Jade Jamila Jana Jane Janelle Janet Janette Janice Janine Janis
Jaqueline Jasmine Jayne Jeanette Jeanne Jeannette Jeannie Jenifer Jenna Jennifer Jenny Jeri Jessica
Jessie Jewel Jila Jill Jo Joan Joann Joanna Joanne Jocelyn Jodi Jodie Jody Johanna Jolene Joni
Jordana Josephine Josette Josie Jovita Joy Joyce Juanita Judith Judy Julia Juliana Julie Juliet
Jutta Kaitlin Kaja Kamala Kara Karen Karin Karina Karine Karla Karyn Kasandra Katarina Katayoun Kate
Katharina Katharine Katherine Kathleen Kathryn Kathy Katie Katja Katrin Katrina Katy Kavita Kay
Kayla Keisha Kelli Kellie Kellyanne Kendra Keri Kerri Kersti Khadija Khadijeh Khatereh Kimberley
Kimberly Kirsten Kirsty Kitty Klara Kobra Krista Kristen Kristi Kristin Kristina Kristy Krystal Kyla
LaToya Ladan Laila Lakshmi Laleh Lana Lara Larisa Latifa Latoya Laura Laurel Lauren Laurie Lavinia
Lea Leah Leanne Leigh Leila Lena Lenore Leona Leonie Leonor Lesley Leticia Lexi Leyla Lia Liana Lida
Lidia Liesel Lila Lilian Lillian Lilly Lily Lina Linda Lindsay Linnea Lisa Lise Lisette Liv Livia
Liz Liza Lois Lola Lora Lorena Loretta Lori Lorna Lorraine Lotte Lottie Louisa Louise Loujain Luann
Lubna Lucia Luciana Lucille Lucy Luisa Luise Lujain Luz Lydia Lynda Lyndsey Lynette Lynn Lynne
Lynsey Mabel Madeleine Madeline Mae Magda Magdalena Maggie Maha Mahin Mahnaz Mahnoush Mahsa Mai Maia
Maja Malala Mamie Manal Mandana Mandy Manon Mansoureh Mara Maral Marcella Marcia Margaret Margarete
Margarita Margery Margo Margot Marguerite Mari Maria Mariam Mariana Marianne Maribel Maricela Marie
Mariella Marietta Marijke Marika Marilena Marilyn Marina Marine Marion Marisa Marisol Marissa
Maritza Marjan Marjane Marjorie Marla Marlene Marta Martha Martina Marva Mary MaryAnn Maryam
Maryanne Marzieh Marziyeh Masih Masoumeh Matilda Maud Maura Maureen Mavis Maxine Maya Maysa Meera
Megan Mehrangiz Mehri Mehrnaz Mei Melania Melanie Melinda Melissa Meral Meredith Mervat Meryl Mia
Michaela Michele Michelle Mildred Milena Millicent Millie Mimi Mina Minna Minnie Minoo Miranda
Mireille Miriam Mitra Mitzi Moira Mojgan Molly Mona Monica Monika Monique Montserrat Morag Mouna
Mozhgan Muna Muriel Myra Myrna Nabila Nada Nadezhda Nadia Nadine Nafisa Nafiseh Nahid Najat Najwa
Nan Nancy Nanette Naomi Narges Nargess Nasim Nasra Nasrin Natalia Natalie Natalya Natasha Nathalie
Nawal Nazanin Nazila Neda Negar Negin Neha Nell Nellie Nettie Neve Nia Nicole Nigella Nika Nikki
Nilda Niloofar Niloufar Nilufar Nina Nirmala Nisha Nisreen Noelle Nona Noor Nora Noreen Norma Nuala
Nur Nura Nurcan Odette Ofelia Oksana Olena Olga Olive Olivia Opal Ophelia Oprah Ornella Ottilie
Paige Paloma Pamela Pamella Parastoo Pardis Parisa Parvaneh Parvin Patrice Patricia Patsy Patti
Patty Paula Pauletta Paulette Pauline Pearl Pegah Peggy Penelope Penny Perla Petra Philippa
Philomena Phoebe Phyllis Pia Pilar Polly Pooja Portia Pouran Priscilla Priti Priya Rabab Rachael
Rachel Rachelle Radhika Rae Rafaela Raghad Raheleh Ramona Rana Randi Rania Raquel Rasha Rawan
Rayhaneh Reba Rebecca Reem Regina Rekha Rena Renata Renate Renee Reyhaneh Rhea Rhoda Rhonda Rica
Ricki Rima Rita Riva Robabeh Roberta Robyn Rochelle Rola Rolanda Romaine Romina Romy Rona Ronit Rosa
Rosalie Rosalind Rosalyn Rosamund Rosanna Rosanne Roseanne Rosemary Roshanak Rosie Roslyn Rowena
Roxana Roxanne Roya Ruba Ruby Ruth Ruthie Sabine Sabrina Sadia Sadie Saeedeh Safa Sahar Saira Sally
Salma Salome Samantha Samia Samira Sana Sanam Sanaz Sandi Sandra Sanna Saoirse Sara Sarah Sarai
Sarita Saskia Sawsan Scarlett Sedigheh Selena Selina Selma Sepideh Serena Setareh Shabnam Shadi
Shahla Shahrzad Shakira Shana Shanna Shaparak Shari Sharon Sharron Shauna Shawna Shayla Sheena
Sheila Shelly Shereen Sherry Sheryl Shira Shirin Shirley Shiva Shohreh Shona Shoshana Sian Sibel
Sidsel Siegrid Sienna Sigrid Silvia Sima Simin Simindokht Simona Simone Sinead Siobhan Sissel Smriti
Sofia Sofía Sogand Soheila Solange Somayeh Sonali Sondra Sonia Sonja Sonya Sophia Sophie Soraya
Sousan Stacey Stacy Stefanie Stella Stephania Stephanie Suad Sue Suha Sumaya Sunita Susan Susana
Susanna Susanne Sushma Susie Suzan Suzanna Suzanne Suzette Suzy Svetlana Swati Sybil Sylvia Tabitha
Tahereh Tala Talia Tamar Tamara Tamika Tammy Tamsin Tania Tansu Tanya Tara Taraneh Tarja Tasha
Tatiana Tatyana Tawakkol Teresa Teri Terri Tessa Thea Thelma Theodora Theresa Therese Thérèse Tia
Tiffany Tilda Tina Tonya Tori Touran Traci Tracie Tracy Tricia Trina Trish Trisha Trudy Tulsi Tyra
Tülay Ulla Ulrike Uma Una Ursula Ute Valentina Valerie Vanessa Velma Vera Verena Verna Veronica
Verónica Vesna Vicki Vicky Victoria Vida Vikki Viola Violet Violeta Vivian Viviana Wafa Waltraud
Wanda Wendy Whitney Wijdan Wilhelmina Willa Wilma Winifred Winnie Winona Xenia Ximena Yael Yara
Yasmin Yasmine Yeganeh Yekaterina Yelena Yoko Yolanda Yulia Yuliya Yvette Yvonne Zaha Zahra Zainab
Zara Zaynab Zeina Zeinab Zelda Zena Zeynab Zeynep Zhila Zina Zoe Zohre Zohreh Zoya Zuzana
"""

_EITHER = """
Alex Andrea Ariel Ashley Aubrey Avery Bailey Billie Blair Brook Cameron Carey Casey Chandler Charley
Chen Dale Dana Darcy Devon Drew Eden Finley Frankie Gale Hayden Jackson Jaime Jamie Jean Jess Jesus
Jordan Joss Jun Kelly Kendall Kerry Kim Kiran Lauri Lee Leslie Lindsey Mackenzie Marley Mika Morgan
Nat Nicky Nicola Parker Pat Payton Peyton Quinn Reese Regan Riley Robin Rowan Sam Sandy Sasha
Shannon Shawn Sidney Skyler Taylor Terry Toni Tracey Val Wei Yang
"""

MEN = frozenset(_MEN.split())
WOMEN = frozenset(_WOMEN.split())
EITHER = frozenset(_EITHER.split())
